import { ChevronRight } from 'lucide-react'
import { cn } from './cn'
import type { JsonLine } from './json-lines'
import { JsonValue } from './json-value'
import { quoted } from './visible-text'

const summary = (value: unknown, size: number): string =>
  Array.isArray(value)
    ? size === 0
      ? '[]'
      : `[ ${size} ]`
    : size === 0
      ? '{}'
      : `{ ${size === 1 ? '1 member' : `${size} members`} }`

const Name = ({ name }: { readonly name: string | number }) => (
  <>
    <span className={typeof name === 'number' ? 'text-faint' : 'text-ink'}>
      {typeof name === 'number' || /^[\w$.-]+$/.test(name) ? name : quoted(name)}
    </span>
    <span className="text-faint">: </span>
  </>
)

type Props = {
  readonly line: JsonLine
  readonly focusable: boolean
  readonly onActivate: (line: JsonLine) => void
  readonly onFocus: (line: JsonLine) => void
}

export const JsonRow = ({ line, focusable, onActivate, onFocus }: Props) => (
  <div
    role="treeitem"
    aria-level={line.level}
    aria-posinset={line.position}
    aria-setsize={line.siblings}
    aria-selected={focusable}
    aria-expanded={line.kind === 'branch' && line.size > 0 ? line.open : undefined}
    tabIndex={focusable ? 0 : -1}
    onFocus={() => {
      onFocus(line)
    }}
    onClick={() => {
      // A press that ends a text selection is not meant to fold anything.
      if (document.getSelection()?.isCollapsed !== false) onActivate(line)
    }}
    style={{ paddingLeft: (line.level - 1) * 14 + 16 }}
    className={cn(
      'hover:bg-hover relative rounded-sm pr-2 leading-[19px] wrap-anywhere whitespace-pre-wrap -outline-offset-2',
      line.kind !== 'leaf' && 'cursor-pointer',
    )}
  >
    {line.kind === 'branch' && line.size > 0 && (
      <ChevronRight
        aria-hidden
        style={{ left: (line.level - 1) * 14 + 2 }}
        className={cn('text-faint absolute top-1 size-3', line.open && 'rotate-90')}
      />
    )}
    {line.kind === 'more' ? (
      <span className="text-selline">show more of {line.hidden.toLocaleString('en')} hidden</span>
    ) : (
      <>
        {line.name !== undefined && <Name name={line.name} />}
        {line.kind === 'leaf' ? (
          <JsonValue value={line.value} />
        ) : (
          <span className="text-faint">{summary(line.value, line.size)}</span>
        )}
      </>
    )}
  </div>
)
