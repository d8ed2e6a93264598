// How rules are written.

/** The name of a rule, or of a capture: each scope ends in the language's own name. */
export function one(...scopes) {
  const all = scopes.filter(Boolean).join(' ').split(' ');
  return { name: all.map((scope) => `${scope}.itu-resolution`).join(' ') };
}

export function include(name) {
  return { include: `#${name}` };
}
