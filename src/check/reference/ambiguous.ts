import { formatDesignation } from '../../citations/designation';
import { spanInDraft } from '../../markup/passage';
import type { Related } from '../../model/problem';
import type { TextRule } from '../rule';
import { listed, quote } from '../wording';
import { judgedIn, type JudgedReference } from './missing';
import { placeOf, type Container } from './provisions';

/**
 * A reference that several sections or annexes answer to: two with the same lead-in that both have the label, the beginning of
 * two longer lead-ins, `Annex` where there is more than one.
 */
export const ambiguous: TextRule = {
  code: 'reference/ambiguous',
  severity: 'info',
  reads: 'the accepted text',
  prose: true,
  counted: (count) =>
    count === 1 ? '1 reference that may mean several provisions' : `${count} references that may mean several provisions`,
  judge: (text, world) =>
    judgedIn(text, world).flatMap((judged) => {
      const { passage, reference, found } = judged;
      if (!found || found.containers.length < 2) return [];
      const { of } = found;
      const name = nameOf(judged);
      const paths = found.containers.map(({ path }) => path);
      const where = of ? ` of ${formatDesignation(of)}` : '';
      return [
        {
          message: `${quote(name)} may mean several provisions${where}: ${listed(paths)} all fit. Say which is meant.`,
          span: spanInDraft(passage, reference.span),
          key: `${of ? formatDesignation(of) : ''} ${name}`.toLowerCase(),
          name: quote(name),
          passage,
          related: found.containers.flatMap((container) => candidate(judged, container)),
        },
      ];
    }),
};

function nameOf({ reference: { container, type, labels } }: JudgedReference): string {
  const written = labels.map(({ label }) => label).join(', ');
  return written === '' ? container : `${container}${type === 'annex' ? ', ' : ' '}${written}`;
}

/** The provision that is meant if this is the section; what nobody has the words of cannot be shown. */
function candidate({ reference: { labels }, found }: JudgedReference, container: Container): readonly Related[] {
  const span = (labels[0] && placeOf(container, labels[0].label)) ?? container.span;
  if (span.to <= span.from) return [];
  const of = found!.of;
  return [{ message: labels[0] ? `${container.path}: ${labels[0].label}` : container.path, ...(of ? { text: of } : {}), span }];
}
