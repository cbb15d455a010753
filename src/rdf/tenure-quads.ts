// Writes who holds, held or is to hold which post where.
import type { EntityKey } from '../model/entity.ts';
import { groupBy } from '../model/group.ts';
import type { Tenure } from '../model/record.ts';
import { type ArticleSheet, isAsserted } from './article-sheet.ts';
import { postIri, roleIri, tenureIri } from './iri.ts';
import { dateLiteral, given, iriNode, stringLiteral } from './terms.ts';
import { org, rajut, rdf, schema } from './vocabulary.ts';

/** The node of a tenure; the same wherever the same person, role and organisation are spoken of. `keyOf`: their keys over all articles. */
export const tenureNodeIri = (
  base: string,
  { person, role, normalRole = role, organization }: Tenure,
  keyOf: (key: EntityKey) => EntityKey,
): string =>
  tenureIri(base, {
    person: keyOf(person),
    role: normalRole,
    ...(organization === undefined ? {} : { organization: keyOf(organization) }),
  });

export const writeTenures = (sheet: ArticleSheet, tenures: readonly Tenure[]): void => {
  const groups = groupBy(tenures, (tenure) => tenureNodeIri(sheet.options.base, tenure, sheet.keyOf));
  for (const [iri, group] of groups) {
    const node = iriNode(iri);
    sheet.support(node, group);
    for (const tenure of group) writeTenure(sheet, node, tenure);
  }
};

const writeTenure = (sheet: ArticleSheet, node: ReturnType<typeof iriNode>, tenure: Tenure): void => {
  const { base } = sheet.options;
  const { organization, normalRole, startDate, endDate } = tenure;
  const role = normalRole === undefined ? undefined : iriNode(roleIri(base, normalRole));
  sheet.add(node, rdf.type, rajut.Tenure);
  sheet.add(node, org.member, sheet.entity(tenure.person));
  sheet.add(node, rajut.roleName, stringLiteral(tenure.role));
  sheet.add(node, org.role, role);
  sheet.add(node, rajut.tenureStatus, rajut[tenure.status]);
  sheet.add(node, schema.startDate, given(startDate, dateLiteral));
  sheet.add(node, schema.endDate, given(endDate, dateLiteral));
  if (organization === undefined) return;
  const post = iriNode(postIri(base, normalRole ?? tenure.role, sheet.keyOf(organization)));
  sheet.add(node, org.organization, sheet.entity(organization));
  sheet.add(node, rajut.post, post);
  sheet.add(post, rdf.type, org.Post);
  sheet.add(post, org.postIn, sheet.entity(organization));
  sheet.add(post, org.role, role);
  if (tenure.status === 'Current' && isAsserted(tenure)) {
    sheet.add(sheet.entity(tenure.person), org.holds, post);
  }
};
