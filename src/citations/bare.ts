import type { Lexicon } from '../lexicon/lexicon';
import type { Citation } from '../model/citation';
import type { Designation } from '../model/designation';
import { attribute, bodyOf } from './body';
import type { Conferences } from './conferences';
import { findGroups, readGroup } from './group';
import type { Group, Member } from './group';

/** The citations of a masked text, without the provisions that are named with them. */
export function findBareCitations(masked: string, conferences: Conferences, lexicon: Lexicon): Citation[] {
  const citations: Citation[] = [];
  let end = 0;
  for (const index of findGroups(masked, lexicon)) {
    if (index < end) continue;
    const group = readGroup(masked, index, conferences, lexicon);
    if (!group) continue;
    citations.push(...citationsIn(masked, group, conferences, lexicon));
    end = group.span.to;
  }
  return citations;
}

function citationsIn(masked: string, group: Group, conferences: Conferences, lexicon: Lexicon): Citation[] {
  const words = attribute(masked, group, lexicon);
  const isList = group.plural || group.members.length > 1;
  return group.members.map((member, index) => {
    const isFirst = index === 0;
    const isLast = index === group.members.length - 1;
    return {
      span: { from: isFirst ? words.from : member.span.from, to: isLast ? words.to : member.span.to },
      designationSpan: { from: isList ? member.span.from : group.span.from, to: member.span.to },
      ...(member.revisionSpan ? { revisionSpan: member.revisionSpan } : {}),
      kind: group.kind,
      designation: designationOf(member, group),
      ...bodyOf(member, group, words, conferences, lexicon),
      ofThisConference: words.ofThisConference,
    };
  });
}

function designationOf({ number, placeholder, foreignNumber, revision }: Member, { kind }: Group): Designation {
  return {
    kind,
    number,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(foreignNumber === undefined ? {} : { foreignNumber }),
    ...(revision ? { revision } : {}),
  };
}
