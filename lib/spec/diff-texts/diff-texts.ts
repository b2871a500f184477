import type { Edit } from '@/lib/spec/nearest/edit'
import { headLines, nearestHead, type Head } from '@/lib/spec/nearest/nearest-head'
import { nearestForm, type MessageFacts } from '@/lib/spec/nearest/nearest-form'
import { repairJson } from '@/lib/spec/nearest/repair-json'
import type { Finding } from '@/lib/spec/findings'
import type { Revision } from '@/lib/protocol/revisions'
import { pathTree } from './path-tree'
import { printJson, type Mark, type Printed } from './print-json'
import { isLargerThan } from './text-size'

/** A message and its nearest conforming form as two texts, for a diff side by side. */
export type DiffTexts = {
  readonly language: 'json' | 'http' | 'text'
  /** As it came. */
  readonly actual: Printed
  /** As it should have been; absent where that cannot be told. */
  readonly form?: Printed
  readonly edits: readonly Edit[]
  /** Parts far from what is wrong are left out of both texts, and said to be. */
  readonly abridged: boolean
  /** What had to be repaired of a frame that is no JSON. */
  readonly repairs?: readonly string[]
}

/** Characters above which texts are abridged. */
const LARGE = 200_000

type Told = Pick<Finding, 'message' | 'path' | 'actual' | 'expected' | 'mend'>

/** Where a renamed member was. */
const oldPath = ({ path, kind, from }: Edit): string => {
  if (kind !== 'rename') return path
  const name = String(from).replaceAll('~', '~0').replaceAll('/', '~1')
  return `${path.slice(0, path.lastIndexOf('/'))}/${name}`
}

/** A message beside its form; keys stand in the order in which they came, in both. */
export const messageTexts = (facts: MessageFacts, revision: Revision, findings: readonly Told[]): DiffTexts => {
  const { value, edits } = nearestForm(facts, revision, findings)
  const paths = findings.flatMap(({ path }) => path ?? [])
  const tree = pathTree([...paths, ...edits.flatMap((edit) => [edit.path, oldPath(edit)])])
  const abridged = isLargerThan(facts.value, LARGE) || isLargerThan(value, LARGE)
  const actual = printJson(facts.value, tree, abridged)
  const same = { language: 'json', actual, edits, abridged } as const
  return edits.length === 0 ? same : { ...same, form: printJson(value, tree, abridged) }
}

/** A text cut to its beginning, where it is large. */
const beginning = (text: string): string =>
  text.length <= LARGE
    ? text
    : `${text.slice(0, LARGE)}\n… ${(text.length - LARGE).toLocaleString('en')} more characters`

/** A frame that is no JSON beside what it was meant to be. `factsOf` tells what a value in it is, if it is a message. */
export const brokenTexts = (
  raw: string,
  revision: Revision,
  factsOf: (value: unknown) => MessageFacts | undefined,
): DiffTexts => {
  const actual = { text: beginning(raw), marks: [] }
  const repaired = raw.length > LARGE ? undefined : repairJson(raw)
  const same = { language: 'text', actual, abridged: raw.length > LARGE } as const
  if (!repaired || repaired.values.length === 0) return { ...same, edits: [] }
  const forms = repaired.values.map((value) => {
    const facts = factsOf(value)
    return facts ? nearestForm(facts, revision) : { value, edits: [] }
  })
  const spread = raw.trim().includes('\n') ? 2 : 0
  const text = forms.map(({ value }) => JSON.stringify(value, null, spread)).join('\n')
  const edits = forms.flatMap((form) => form.edits)
  return { ...same, language: 'json', form: { text, marks: [] }, edits, repairs: repaired.repairs }
}

const lineOf = (head: Head, path: string): Mark => {
  const at = head.headers.findIndex(([name]) => name.toLowerCase() === path.toLowerCase())
  const line = path === 'status' ? 1 : at + 2
  return at < 0 && path !== 'status' ? { path, line: 1, end: 1, absent: true } : { path, line, end: line }
}

/** Status and headers of a response beside those it should have had, in lines. */
export const headTexts = (head: Head, findings: readonly Told[]): DiffTexts => {
  const { value, edits } = nearestHead(head, findings)
  const printed = (side: Head): Printed => ({
    text: headLines(side).join('\n'),
    marks: edits.map(({ path }) => lineOf(side, path)),
  })
  const same = { language: 'http', actual: printed(head), edits, abridged: false } as const
  return edits.length === 0 ? same : { ...same, form: printed(value) }
}
