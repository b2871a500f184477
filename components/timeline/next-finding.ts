import type { RowList } from './use-rows'

/** The place of the next row, after or before the selected one and round the end, among those of these keys. */
export const nextFinding = (
  rows: Pick<RowList, 'indexOf'>,
  keys: readonly string[],
  selected: string | undefined,
  by: 1 | -1,
): number | undefined => {
  const places = keys.map((key) => rows.indexOf(key)).filter((place) => place >= 0)
  const at = selected === undefined ? -1 : rows.indexOf(selected)
  const least = (of: readonly number[]): number | undefined =>
    of.length === 0 ? undefined : of.reduce((one, other) => Math.min(one, other))
  const most = (of: readonly number[]): number | undefined =>
    of.length === 0 ? undefined : of.reduce((one, other) => Math.max(one, other))
  if (by > 0) return least(places.filter((place) => place > at)) ?? least(places)
  const before = at < 0 ? places : places.filter((place) => place < at)
  return most(before) ?? most(places)
}
