'use client'

import { Check, RotateCw, X } from 'lucide-react'
import { useCallback } from 'react'
import { useSession } from '@/lib/browser/use-session'
import { useViews } from '@/lib/browser/use-views'
import type { SessionViews } from '@/lib/views/session-views'
import type { ListenView, SubscriptionsView, Topic } from '@/lib/views/subscriptions'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'

const NONE: SubscriptionsView = { listens: [], resources: [] }

const words = ({ what, name }: Topic): string =>
  what === 'resource' ? name : what === 'other' ? name : `list of ${what}`

const has = (topics: readonly Topic[] | undefined, { what, name }: Topic): boolean =>
  topics?.some((topic) => topic.what === what && topic.name === name) ?? false

/** One thing that was asked for, and whether the server tells it. */
const TopicLine = ({ topic, stream: { honoured, open } }: { readonly topic: Topic; readonly stream: ListenView }) => {
  const kept = has(honoured, topic)
  const state = !honoured ? 'asked' : kept ? (open ? 'honoured' : 'was honoured') : 'not honoured'
  const Icon = kept ? Check : X
  return (
    <li className="flex items-center gap-1.5">
      {honoured && <Icon aria-hidden className={cn('size-3 shrink-0', kept ? 'text-ok' : 'text-warn')} />}
      <span className={cn('min-w-0 truncate', topic.what === 'resource' && 'font-wire')}>
        {visibleText(words(topic))}
      </span>
      <span className={cn('ml-auto shrink-0', honoured && !kept && 'text-warn')}>{state}</span>
    </li>
  )
}

type StreamProps = { readonly stream: ListenView; readonly onReopen: (() => void) | undefined }

/** One `subscriptions/listen` (2026-07-28). */
const Stream = ({ stream, onReopen }: StreamProps) => {
  const extra = stream.honoured?.filter((topic) => !has(stream.asked, topic)) ?? []
  return (
    <li>
      <ul className="m-0 list-none p-0">
        {[...stream.asked, ...extra].map((topic) => (
          <TopicLine key={`${topic.what} ${topic.name}`} topic={topic} stream={stream} />
        ))}
      </ul>
      {(!stream.open || stream.told > 0) && (
        <p className="flex flex-wrap items-center gap-1.5">
          {stream.open ? `told ${stream.told}` : `closed, told ${stream.told}`}
          {stream.refused !== undefined && (
            <span className="text-warn min-w-0 wrap-anywhere">{visibleText(stream.refused)}</span>
          )}
          {onReopen && (
            <Button size="sm" onClick={onReopen}>
              <RotateCw aria-hidden className="size-3" /> Reopen
            </Button>
          )}
        </p>
      )}
    </li>
  )
}

/** The newest stream for each set of topics: one that was opened anew takes the old one's place. */
const newest = (listens: readonly ListenView[]): readonly ListenView[] => [
  ...new Map(listens.map((stream) => [JSON.stringify(stream.asked), stream])).values(),
]

/** What the server is asked to tell of, and what it honours: folded away, and absent where nothing was asked. */
export const RailFoot = () => {
  const { connection } = useSession()
  const { listens, resources } = useViews(
    useCallback((views: SessionViews) => {
      const id = views.connection()?.id
      return id === undefined ? NONE : views.subscriptions(id)
    }, []),
  )
  const streams = newest(listens)
  // On legacy there is no stream to ask for: each resource is asked for by itself.
  const single = listens.length > 0 ? [] : resources.filter(({ subscription }) => subscription !== 'none')
  const count =
    streams.filter(({ open }) => open).length + single.filter((one) => one.subscription === 'honoured').length
  if (streams.length + single.length === 0) return null
  return (
    <details className="text-faint shrink-0 border-t px-2 pt-1.5 text-xs">
      <summary className="hover:text-ink font-semibold">
        Subscriptions <span className="font-normal">{count} open</span>
      </summary>
      <ul aria-label="Subscriptions" className="m-0 mt-1 flex max-h-48 list-none flex-col gap-1.5 overflow-y-auto p-0">
        {streams.map((stream) => (
          <Stream
            key={stream.key}
            stream={stream}
            onReopen={
              stream.open || !connection
                ? undefined
                : () => {
                    const uris = stream.asked.filter(({ what }) => what === 'resource')
                    if (uris.length === 0) connection.listen()
                    for (const { name } of uris) connection.subscribe(name)
                  }
            }
          />
        ))}
        {single.map(({ uri, subscription, updates }) => (
          <li key={uri} className="flex gap-1.5">
            <span className="font-wire min-w-0 truncate">{visibleText(uri)}</span>
            <span className="ml-auto shrink-0">
              {subscription}
              {updates > 0 && `, ${updates}×`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
