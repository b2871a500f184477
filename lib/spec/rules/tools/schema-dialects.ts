/** Families of JSON Schema that differ in what a keyword may be. */
export type Dialect = 'draft-07' | '2019-09' | '2020-12'

const DIALECTS: readonly (readonly [RegExp, Dialect])[] = [
  [/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, '2020-12'],
  [/^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, '2019-09'],
  [/^https?:\/\/json-schema\.org\/draft-0[67]\/schema#?$/, 'draft-07'],
]

/** The dialect that `$schema` names, 2020-12 where there is none; undefined for one that cannot be judged. */
export const dialectOf = (schema: Readonly<Record<string, unknown>>): Dialect | undefined => {
  const named = schema['$schema']
  if (named === undefined) return '2020-12'
  if (typeof named !== 'string') return '2020-12'
  return DIALECTS.find(([uri]) => uri.test(named))?.[1]
}
