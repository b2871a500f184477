'use client'

import { CornerDownRight, PencilLine, RotateCw } from 'lucide-react'
import { useCallback } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { Connection } from '@/lib/client/types'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { IconButton } from '@/components/ui/icon-button'
import { againDraft, withFreshId } from './draft'
import type { Draft } from './draft'
import { nextRoundDraft } from './next-round'
import { sendByHand } from './send'
import { useFollow } from './use-follow'
import { useHints } from './use-hints'

type Props = {
  readonly exchange: ExchangeView
  /** From 1. */
  readonly number: number
  readonly row: string
  readonly onShow: (rowKey: string) => void
  readonly onEdit: (draft: Draft) => void
}

const Actions = ({
  exchange,
  number,
  row,
  connection,
  onShow,
  onEdit,
}: Props & { readonly connection: Connection }) => {
  const hints = useHints()
  const follow = useFollow(row, onShow)
  const { requestId, rounds } = exchange
  const id = rounds[number - 1]?.request.httpId
  const http = useViews(useCallback((views: SessionViews) => id && views.http(id), [id]))
  if (!http) return null
  const draft = (): Draft => ({
    ...againDraft(http, connection.rawPreview, `round ${number} of ${exchange.subject ?? exchange.method}`),
    round: { call: requestId, again: number },
  })
  const next = number === rounds.length ? nextRoundDraft(exchange, http, connection.rawPreview) : undefined
  return (
    <>
      {next && (
        <IconButton
          label="Write the next round"
          className="size-5"
          onClick={() => {
            onEdit(next)
          }}
        >
          <CornerDownRight aria-hidden className="size-3" />
        </IconButton>
      )}
      <IconButton
        label={`Send round ${number} again`}
        className="size-5"
        onClick={() => {
          follow(sendByHand(connection, withFreshId(draft(), hints.id())))
        }}
      >
        <RotateCw aria-hidden className="size-3" />
      </IconButton>
      <IconButton
        label={`Edit round ${number} and send it again`}
        className="size-5"
        onClick={() => {
          onEdit(draft())
        }}
      >
        <PencilLine aria-hidden className="size-3" />
      </IconButton>
    </>
  )
}

/** A round of a call, once more on purpose; and the next one, where nobody else drives it. */
export const RoundActions = (props: Props) => {
  const { connection } = useSession()
  const { exchange } = props
  const ours = connection?.era === 'modern' && exchange.direction === 'client-to-server'
  return connection && ours ? <Actions {...props} connection={connection} /> : null
}
