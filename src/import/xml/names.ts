/** The prefix that stands for a namespace in the names that are told; undefined for one that is not known. */
export type PrefixOf = (namespace: string) => string | undefined;

type Attributes = Record<string, string>;

/**
 * Tells names by their namespace while elements open and close: a file may use any prefix. What no element declares
 * keeps the prefix that is written.
 */
export class NameTable {
  /** One entry for each open element: what was in force before it, where it declares something. */
  private readonly before: (Scope | undefined)[] = [];
  private scope = new Scope(new Map());

  constructor(private readonly prefixOf: PrefixOf) {}

  /** Enters an element, and returns its name. */
  enter(name: string, attributes: Readonly<Attributes>, declares: boolean): string {
    this.before.push(declares ? this.scope : undefined);
    if (declares) this.scope = this.scope.with(attributes, this.prefixOf);
    return this.scope.element(name);
  }

  leave(): void {
    this.scope = this.before.pop() ?? this.scope;
  }

  /** The attributes of the element that was just entered, under their names; declarations of namespaces are left out. */
  attributes(attributes: Readonly<Attributes>): Attributes {
    const named = Object.create(null) as Attributes;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) named[this.scope.attribute(name)] = attributes[name]!;
    }
    return named;
  }
}

/** The prefixes in force at one place, and the names that were told under them. */
class Scope {
  private readonly elements = new Map<string, string>();
  private readonly attributeNames = new Map<string, string>();

  /** `prefixes`: what stands before a local name, by the prefix in the file. */
  constructor(private readonly prefixes: ReadonlyMap<string, string>) {}

  with(attributes: Readonly<Attributes>, prefixOf: PrefixOf): Scope {
    const prefixes = new Map(this.prefixes);
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const namespace = attributes[name]!;
      const prefix = prefixOf(namespace) ?? (namespace === '' ? '' : undefined);
      prefixes.set(name.slice(6), prefix === undefined ? `{${namespace}}` : prefix === '' ? '' : `${prefix}:`);
    }
    return new Scope(prefixes);
  }

  element(name: string): string {
    return told(name, this.elements, (prefix) => this.prefixes.get(prefix));
  }

  /** A name without a prefix is in no namespace. */
  attribute(name: string): string {
    return told(name, this.attributeNames, (prefix) => (prefix === '' ? '' : this.prefixes.get(prefix)));
  }
}

/** Names that are kept; a file may hold any number of different ones. */
const MOST_KEPT = 1000;

function told(name: string, kept: Map<string, string>, prefixOf: (prefix: string) => string | undefined): string {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(':');
  const prefix = prefixOf(name.slice(0, Math.max(0, colon)));
  const full = prefix === undefined ? name : prefix + name.slice(colon + 1);
  if (kept.size < MOST_KEPT) kept.set(name, full);
  return full;
}
