import { Equal, GitCompare, Minus, Plus } from 'lucide-react'
import type { AlignedPair } from '@/lib/spec/compare/align-exchanges'
import { JsonDiff } from '@/components/content/json-diff'
import { visibleText } from '@/components/content/visible-text'
import { asDifferences } from './as-differences'

const PARTS: Record<AlignedPair['part'], string> = {
  request: 'request',
  ask: 'ask',
  answer: 'answer',
  notification: 'notification',
  end: 'outcome',
}

const verdictOf = (pair: AlignedPair) => {
  if (!('left' in pair)) return { Icon: Plus, ink: 'text-ok', says: 'only here' }
  if (!('right' in pair)) return { Icon: Minus, ink: 'text-bad', says: 'only there' }
  return pair.changes.length === 0 && !pair.more
    ? { Icon: Equal, ink: 'text-mute', says: 'the same' }
    : { Icon: GitCompare, ink: 'text-warn', says: 'differs' }
}

/** Two calls beside each other, part by part; `−` is the other one, `+` this one. */
export const AlignedPairs = ({ pairs }: { readonly pairs: readonly AlignedPair[] }) => (
  <ol aria-label="Both calls, part by part" className="mt-2 flex flex-col gap-1.5">
    {pairs.map((pair, index) => {
      const { Icon, ink, says } = verdictOf(pair)
      const differs = says === 'differs'
      return (
        <li key={index}>
          <p className="flex items-center gap-1.5 text-sm">
            <Icon aria-hidden className={`size-3.5 shrink-0 ${ink}`} />
            <span className="text-mute">{PARTS[pair.part]}</span>
            <span className="font-wire min-w-0 flex-1 truncate">{visibleText(pair.label)}</span>
            <span className={ink}>{says}</span>
          </p>
          {differs && (
            <JsonDiff
              label={`Where the ${PARTS[pair.part]} differs`}
              diff={asDifferences(pair)}
              says={{ removed: 'the other call', added: 'this call' }}
            />
          )}
        </li>
      )
    })}
  </ol>
)
