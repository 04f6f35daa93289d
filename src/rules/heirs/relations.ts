/** How a person may stand to the one who died, as the law names them. */
export const relations = {
  spouse: { id: 'Janda atau duda', en: 'Widow or widower' },
  child: { id: 'Anak', en: 'Child' },
  parent: { id: 'Orang tua', en: 'Parent' },
  grandparent: { id: 'Kakek atau nenek', en: 'Grandparent' },
  grandchild: { id: 'Cucu', en: 'Grandchild' },
  sibling: { id: 'Saudara kandung', en: 'Brother or sister' },
  'parent-in-law': { id: 'Mertua', en: 'Parent-in-law' },
  'named-in-will': { id: 'Ditunjuk dalam wasiat', en: 'Named in the will' },
}
export type Relation = keyof typeof relations

/** Ranks of heirs, the first first. Who lives in the first rank that has anybody receives; the others do not. */
export type Order = readonly (readonly Relation[])[]
