import type { Edit } from '@/lib/spec/nearest/edit'
import { visibleText } from '@/components/content/visible-text'

/** Edits spelled out; the diff has them all. */
const MOST = 5
const LONG = 60

const value = (of: unknown): string => {
  const text =
    typeof of === 'object' && of !== null
      ? Array.isArray(of)
        ? '[…]'
        : '{…}'
      : of === undefined
        ? 'nothing'
        : JSON.stringify(of)
  return visibleText(text.length > LONG ? `${text.slice(0, LONG - 1)}…` : text)
}

const SAYS: Record<Edit['kind'], (edit: Edit) => string> = {
  add: ({ to }) => `add ${value(to)}`,
  remove: () => 'leave out',
  replace: ({ from, to }) => `${value(from)} → ${value(to)}`,
  convert: ({ from, to }) => `${value(from)} → ${value(to)}`,
  rename: ({ from, to }) => `rename ${value(from)} to ${value(to)}`,
}

type Props = { readonly edits: readonly Edit[]; readonly repairs: readonly string[] }

/** What has to change, step by step. */
export const EditList = ({ edits, repairs }: Props) => (
  <ul aria-label="What has to change" className="text-xs">
    {repairs.slice(0, MOST).map((repair) => (
      <li key={repair} className="wrap-anywhere">
        {visibleText(repair)}
      </li>
    ))}
    {edits.slice(0, MOST).map((edit, index) => (
      <li key={index} className="wrap-anywhere">
        <code className="text-mute">{visibleText(edit.path === '' ? 'the message' : edit.path)}</code>{' '}
        <span className="font-wire">{SAYS[edit.kind](edit)}</span>
      </li>
    ))}
    {edits.length + repairs.length > MOST && (
      <li className="text-faint">and {Math.max(0, edits.length - MOST) + Math.max(0, repairs.length - MOST)} more</li>
    )}
  </ul>
)
