import { BookOpen, CirclePlus, Link2, TriangleAlert } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { memo } from 'react'
import type { Risk } from '@/lib/replay/risk'
import type { ReplayCall } from '@/lib/replay/types'
import { visibleText } from '@/components/content/visible-text'

/** Characters of the arguments that a line has room for. */
const MOST = 160

type Look = { readonly Icon: LucideIcon; readonly word: string; readonly ink: string; readonly means: string }

const RISKS: Record<Risk, Look> = {
  reads: { Icon: BookOpen, word: 'reads', ink: 'text-mute', means: 'It only reads, by what its tool says of itself.' },
  adds: {
    Icon: CirclePlus,
    word: 'adds',
    ink: 'text-warn',
    means: 'It changes something, and destroys nothing, it says.',
  },
  destroys: { Icon: TriangleAlert, word: 'may destroy', ink: 'text-bad', means: 'It may change or delete, it says.' },
  unsaid: {
    Icon: TriangleAlert,
    word: 'may change things',
    ink: 'text-warn',
    means: 'Nothing says what it does: it may change or delete.',
  },
}

/** What is sent, in short; the arguments of a tool without its name. */
export const argumentsText = ({ method, params }: Pick<ReplayCall, 'method' | 'params'>): string => {
  const { name, arguments: given, uri, ...rest } = params
  const shown =
    method === 'tools/call' || method === 'prompts/get'
      ? given
      : method === 'resources/read'
        ? rest
        : { name, uri, ...rest }
  if (shown === undefined || (typeof shown === 'object' && shown !== null && Object.keys(shown).length === 0)) return ''
  let text: string
  try {
    text = JSON.stringify(shown)
  } catch {
    return '…'
  }
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text
}

type Props = {
  readonly call: ReplayCall
  readonly risk: Risk
  readonly chosen: boolean
  readonly onChosen: (call: ReplayCall, chosen: boolean) => void
}

/** One call that would be made, with its tick. */
export const CallLine = memo(function CallLine({ call, risk, chosen, onChosen }: Props) {
  const { method, subject = '', carried } = call
  const { Icon, word, ink, means } = RISKS[risk]
  const sent = argumentsText(call)
  return (
    <li className="border-t first:border-t-0">
      <label className="hover:bg-hover flex min-h-[26px] items-center gap-2 px-2.5 py-0.5 text-sm">
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => {
            onChosen(call, event.target.checked)
          }}
          className="accent-out size-3.5 shrink-0"
        />
        <span className="font-wire min-w-0 flex-1 truncate" title={visibleText(`${method} ${subject} ${sent}`)}>
          <span className="text-mute">{visibleText(method)}</span>{' '}
          <span className="font-medium">{visibleText(subject)}</span>{' '}
          <span className="text-mute">{visibleText(sent)}</span>
        </span>
        {carried.length > 0 && (
          <span
            className="text-mute inline-flex shrink-0 items-center gap-1 text-xs"
            title="Takes values from what earlier calls return: the new ones, where those calls are made too"
          >
            <Link2 aria-hidden className="size-3" /> uses{' '}
            {carried.length === 1 ? 'an earlier result' : `${carried.length} earlier results`}
          </span>
        )}
        <span className={`inline-flex shrink-0 items-center gap-1 text-xs ${ink}`} title={means}>
          <Icon aria-hidden className="size-3" /> {word}
        </span>
      </label>
    </li>
  )
})
