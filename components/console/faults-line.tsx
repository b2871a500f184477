import { useMemo } from 'react'
import type { Revision } from '@/lib/protocol/revisions'
import { bodyFaults } from '@/lib/spec/by-hand/message-faults'
import { visibleText } from '@/components/content/visible-text'
import type { Draft } from './draft'

/** Characters beyond which a body is not read while it is written. */
const LIVE = 200_000

/** What no client would send. */
export const useFaults = ({ method, body }: Draft, revision: Revision): readonly string[] =>
  useMemo(() => {
    if (body.kind === 'bytes') return ['It is bytes, and no JSON-RPC.']
    if (body.kind === 'none') return method === 'POST' ? ['A POST without a message.'] : []
    return body.text.length > LIVE ? [] : bodyFaults(body.text, revision)
  }, [method, body, revision])

/** Says what is odd about a message; it keeps nobody from sending it. */
export const FaultsLine = ({ faults }: { readonly faults: readonly string[] }) => {
  const [first, ...more] = faults
  return (
    <p
      role="status"
      title={faults.join('\n')}
      className={`min-w-0 flex-1 truncate text-xs ${first === undefined ? 'text-faint' : 'text-warn'}`}
    >
      {first === undefined ? 'A message as a client may send it' : visibleText(first)}
      {more.length > 0 && ` And ${more.length} more.`}
    </p>
  )
}
