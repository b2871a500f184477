import type { Change } from '@/lib/spec/compare/change'
import type { Breaking, CatalogChange, ComparisonSummary } from '@/lib/spec/compare/session-comparison'
import { plain } from './words'

const MOST = 160
/** Characters shown before the first one that differs. */
const BEFORE = 40

const cut = (text: string, from: number): string => {
  const start = from > 0 ? '…' : ''
  const end = text.length > from + MOST ? '…' : ''
  return `${start}${text.slice(from, from + MOST)}${end}`
}

const json = (value: unknown): string => plain(JSON.stringify(value))

/** Both values of a change in a line each; of long ones what stands around the first difference. */
export const bothSides = ({
  left,
  right,
}: Pick<Change, 'left' | 'right'>): readonly [string | undefined, string | undefined] => {
  const [one, other] = [left === undefined ? undefined : json(left), right === undefined ? undefined : json(right)]
  if (one === undefined || other === undefined)
    return [one === undefined ? one : cut(one, 0), other === undefined ? other : cut(other, 0)]
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  const from = Math.max(one.length, other.length) <= MOST ? 0 : Math.max(0, same - BEFORE)
  return [cut(one, from), cut(other, from)]
}

/** Where a change is: a pointer, or what stands for all of it. */
export const placeOf = ({ path }: Pick<Change, 'path'>): string => (path === '' ? '(all of it)' : plain(path))

export const LIST_WORDS: Readonly<Record<CatalogChange['list'], string>> = {
  tools: 'tool',
  prompts: 'prompt',
  resources: 'resource',
  resourceTemplates: 'template',
}

export const breakingWord = (breaking: Breaking): string =>
  breaking === true ? 'breaking' : breaking === 'unknown' ? 'unclear' : 'safe'

/** `3 calls the same, 1 changed; 2 entries of lists changed, 1 of them breaking.` */
export const summaryLine = ({
  same,
  changed,
  added,
  removed,
  excused,
  catalog,
  breaking,
  unknown,
}: ComparisonSummary): string => {
  const calls = [
    `${same} ${same === 1 ? 'call' : 'calls'} the same`,
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(removed > 0 ? [`${removed} only left`] : []),
    ...(added > 0 ? [`${added} only right`] : []),
    ...(excused > 0 ? [`${excused} left out`] : []),
  ]
  const entries = [
    catalog === 0
      ? 'nothing changed in what is offered'
      : `${catalog} ${catalog === 1 ? 'change' : 'changes'} in what is offered`,
    ...(breaking > 0 ? [`${breaking} breaking`] : []),
    ...(unknown > 0 ? [`${unknown} unclear`] : []),
  ]
  return `${calls.join(', ')}; ${entries.join(', ')}.`
}
