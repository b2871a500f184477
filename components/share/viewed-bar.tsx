'use client'

import { useState } from 'react'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePublished, useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import { visibleText } from '@/components/content/visible-text'
import { buttonClass } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { KeepCopy } from './keep-copy'
import { RunElsewhere } from './run-elsewhere'
import type { Shared } from './viewer'
import { dateWords, expiryWords, sharedWords, titleOf } from './words'

const connectionOf = (views: SessionViews) => views.connection()

type Props = {
  /** Absent for a session that came by no link. */
  readonly shared: Shared | undefined
  /** Whether it still goes on. */
  readonly live?: ReactNode
  /** Goes to another page of this app. */
  readonly onLeave?: ((path: string) => void) | undefined
}

/** In place of the connect bar: what session this is, and that it is only looked at. */
export const ViewedBar = ({ shared, live, onLeave }: Props) => {
  const { header } = usePublished()
  const connection = useViews(connectionOf)
  const server =
    connection && visibleText(connection.serverInfo?.title ?? connection.serverInfo?.name ?? connection.url)
  const spoken = connection?.revision && `${connection.era ?? ''} ${connection.revision}`
  // The header of a live share was written before anything was found.
  const done = sharedWords(shared?.live ? { ...header, shared: { ...shared.live.state().redacted, left: 0 } } : header)
  const [now] = useState(Date.now)
  const expiresAt = shared?.expiresAt
  const expiry = expiresAt === undefined ? undefined : expiryWords(expiresAt, now)
  const title = titleOf(header, server)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Server', server],
    ['URL', connection && visibleText(connection.url)],
    ['Spoken', spoken],
    ['Recorded', dateWords(header.startedAt)],
    ['Brought from', header.origin && visibleText(header.origin.creator ?? header.origin.kind)],
    ['Shared', done.length > 0 ? done.join(', ') : undefined],
    ['This link', expiresAt === undefined ? undefined : `${expiry ?? ''} (${dateWords(expiresAt)})`],
  ]
  return (
    <div role="group" aria-label="Shared session" className="flex min-w-0 flex-1 items-center gap-2.5">
      <Popover
        label={`About this session: ${title}`}
        triggerClassName={`${buttonClass('ghost')} min-w-20 shrink !justify-start`}
        className="w-[420px] max-w-[90vw]"
        trigger={
          <>
            <b className="text-ink truncate font-medium">{title}</b>
            <ChevronDown aria-hidden className="size-3 shrink-0" />
          </>
        }
      >
        <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
          {facts.map(([label, value]) =>
            value === undefined ? null : (
              <div key={label} className="contents">
                <dt className="text-mute">{label}</dt>
                <dd className="m-0 wrap-anywhere">{value}</dd>
              </div>
            ),
          )}
        </dl>
        <p className="text-mute mt-2 border-t pt-2 text-sm">
          You only look at it: this page connects to no server, and what is here cannot be changed.
        </p>
      </Popover>
      {live}
      <p className="text-mute min-w-0 flex-1 truncate text-sm">
        {[spoken, `recorded ${dateWords(header.startedAt)}`].filter(Boolean).join(' · ')}
      </p>
      <p className="text-mute hidden shrink-0 text-sm whitespace-nowrap lg:block">
        {done.length > 0 && <>shared: {done.join(', ')}</>}
        {done.length > 0 && expiry !== undefined && ' · '}
        {expiry !== undefined && <span className={expiry === 'expired' ? 'text-warn' : undefined}>{expiry}</span>}
      </p>
      {onLeave && <RunElsewhere title={title} onLeave={onLeave} />}
      {onLeave && <KeepCopy onLeave={onLeave} />}
    </div>
  )
}
