'use client'

import { MessageSquareReply, PencilLine, RotateCw } from 'lucide-react'
import { useCallback } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { Connection } from '@/lib/client/types'
import { answerResult } from '@/lib/protocol/asks'
import type { SessionViews } from '@/lib/views/session-views'
import type { AskView, HttpView } from '@/lib/views/types'
import { IconButton } from '@/components/ui/icon-button'
import { againDraft, textDraft, withFreshId } from './draft'
import type { Draft } from './draft'
import { sendByHand } from './send'
import { useFollow } from './use-follow'
import { useHints } from './use-hints'

/** Whether a request went to where this connection's messages go: tokens and the like are nobody's to send there. */
const isOurs = ({ lane, url }: HttpView, connection: Connection): boolean => {
  const target = connection.rawPreview({ headers: [], own: false }).url
  const place = (text: string): string => (URL.canParse(text) ? new URL(text).origin + new URL(text).pathname : text)
  return lane !== 'provider' && place(url) === place(target)
}

const answerDraft = ({ id, answer, kind }: AskView): Draft => {
  const result = (answer && answerResult(answer)) ?? {}
  const text = JSON.stringify({ jsonrpc: '2.0', id, result }, null, 2)
  return textDraft(text, { from: `the ${kind} ask ${String(id)}` })
}

type Props = {
  readonly row: string
  readonly onShow: (rowKey: string) => void
  readonly onEdit: (draft: Draft) => void
}

const Actions = ({ row, connection, onShow, onEdit }: Props & { readonly connection: Connection }) => {
  const hints = useHints()
  const follow = useFollow(row, onShow)
  const found = useViews(useCallback((views: SessionViews) => views.timeline.find(row)?.row, [row]))
  const http = useViews(useCallback((views: SessionViews) => httpOf(views, row), [row]))
  const ask = useViews(useCallback((views: SessionViews) => found?.ask && views.ask(found.ask), [found]))
  const draft = (): Draft | undefined =>
    http && againDraft(http, connection.rawPreview, [found?.method ?? http.method, found?.id].filter(Boolean).join(' '))
  const canSend = http !== undefined && isOurs(http, connection)
  return (
    <>
      {ask?.era === 'legacy' && ask.connectionId === connection.id && (
        <IconButton
          label="Answer this ask again, by hand"
          onClick={() => {
            onEdit(answerDraft(ask))
          }}
        >
          <MessageSquareReply aria-hidden className="size-3.5" />
        </IconButton>
      )}
      {canSend && (
        <>
          <IconButton
            label="Send this request again, with a new id"
            onClick={() => {
              const again = draft()
              if (again) follow(sendByHand(connection, withFreshId(again, hints.id())))
            }}
          >
            <RotateCw aria-hidden className="size-3.5" />
          </IconButton>
          <IconButton
            label="Edit and resend this request"
            onClick={() => {
              const again = draft()
              if (again) onEdit(again)
            }}
          >
            <PencilLine aria-hidden className="size-3.5" />
          </IconButton>
        </>
      )}
    </>
  )
}

/** The HTTP request that a row is of, or in whose response it came. */
const httpOf = (views: SessionViews, row: string): HttpView | undefined => {
  const found = views.timeline.find(row)?.row
  const id = found?.http ?? (found?.message && views.message(found.message)?.httpId)
  return id === undefined ? undefined : views.http(id)
}

/** Sends what a row shows once more, as it is or changed; never by itself. */
export const Resend = (props: Props) => {
  const { connection } = useSession()
  return connection ? <Actions {...props} connection={connection} /> : null
}
