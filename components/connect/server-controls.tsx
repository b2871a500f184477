'use client'

import { useCallback, useState } from 'react'
import { listPages } from '@/lib/browser/list-pages'
import { useSession } from '@/lib/browser/use-session'
import { useStored } from '@/lib/browser/use-stored'
import { useViews } from '@/lib/browser/use-views'
import type { Connection } from '@/lib/client/types'
import { objectAt, stringAt } from '@/lib/protocol/json'
import { LOG_LEVELS } from '@/lib/protocol/meta'
import type { LogLevel } from '@/lib/protocol/meta'
import type { ConnectionId } from '@/lib/recording/events'
import type { NewestMethod } from '@/lib/views/newest-of'
import type { SessionViews } from '@/lib/views/session-views'
import type { ExchangeView } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { formatDuration } from '@/components/ui/format'
import { Select } from '@/components/ui/select'

/** The filter that leaves the log messages. */
const LOG_ROWS = 'method:notifications/message'

const useNewest = (id: ConnectionId, method: NewestMethod): ExchangeView | undefined =>
  useViews(useCallback((views: SessionViews) => views.newest(id, method), [id, method]))

/** What became of a request, in a few words. */
const outcome = (exchange: ExchangeView): string => {
  const { status, endedAt, startedAt, problem, rounds } = exchange
  if (endedAt === undefined) return 'asked…'
  if (status === 'complete') return `answered in ${formatDuration(endedAt - startedAt)}`
  const content = rounds.at(-1)?.response?.content
  return content?.kind === 'error' ? `refused: ${visibleText(content.error.message)}` : (problem?.title ?? status)
}

const Ping = ({ connection }: { readonly connection: Connection }) => {
  const newest = useNewest(connection.id, 'ping')
  const modern = connection.era === 'modern'
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Button
        size="sm"
        disabled={modern}
        onClick={() => {
          connection.call('ping', {}).done.catch(() => undefined)
        }}
      >
        Ping
      </Button>
      <span role="status" className="text-mute min-w-0 text-xs">
        {modern ? '2026-07-28 has no ping: every request is one.' : newest && outcome(newest)}
      </span>
    </div>
  )
}

type LogLevelProps = { readonly connection: Connection; readonly onFilter: ((query: string) => void) | undefined }

/** From which level on the server is to log: told once on legacy, with each request on modern. */
const LogLevelChoice = ({ connection, onFilter }: LogLevelProps) => {
  const [level, setLevel] = useState<LogLevel | 'none'>(connection.logLevel() ?? 'none')
  const newest = useNewest(connection.id, 'logging/setLevel')
  const modern = connection.era === 'modern'
  return (
    <div className="flex flex-col gap-1">
      <Select
        label="Log messages"
        hint={modern ? 'Said with each request from the next one on.' : newest && outcome(newest)}
        value={level}
        options={[
          { value: 'none', label: modern ? 'none' : 'as the server likes' },
          ...LOG_LEVELS.map((value) => ({ value, label: `${value} and above` })),
        ]}
        onChange={(next) => {
          setLevel(next)
          connection.setLogLevel(next === 'none' ? undefined : next)?.done.catch(() => undefined)
        }}
      />
      {onFilter && (
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2 self-start"
          onClick={() => {
            onFilter(LOG_ROWS)
          }}
        >
          Show only log messages
        </Button>
      )}
    </div>
  )
}

const PageChoice = () => {
  const pages = useStored(listPages)
  return (
    <Select
      label="Lists"
      hint={
        pages === 'first'
          ? 'The rail has the way to the next page. Takes effect when things are listed again.'
          : undefined
      }
      value={pages}
      options={[
        { value: 'all', label: 'all pages at once' },
        { value: 'first', label: 'page by page' },
      ]}
      onChange={(next) => {
        listPages.set(next)
      }}
    />
  )
}

/** Asks for every task that the server knows of (2025-11-25): they come to stand in the rail, page by page. */
const ListTasks = ({ connection }: { readonly connection: Connection }) => {
  const newest = useNewest(connection.id, 'tasks/list')
  const content = newest?.rounds.at(-1)?.response?.content
  const cursor = content?.kind === 'result' ? stringAt(content.result, 'nextCursor') : undefined
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Button
        size="sm"
        onClick={() => {
          connection.call('tasks/list', cursor === undefined ? {} : { cursor }).done.catch(() => undefined)
        }}
      >
        {cursor === undefined ? 'List tasks' : 'List more tasks'}
      </Button>
      <span role="status" className="text-mute min-w-0 text-xs">
        {newest && outcome(newest)}
      </span>
    </div>
  )
}

/** What can be asked of the server as a whole. */
export const ServerControls = ({ onFilter }: { readonly onFilter: ((query: string) => void) | undefined }) => {
  const { connection } = useSession()
  if (!connection) return null
  const { era, capabilities } = connection
  const logs = capabilities['logging'] !== undefined
  const listsTasks = era === 'legacy' && objectAt(capabilities, 'tasks')?.['list'] !== undefined
  return (
    <div className="mt-3 flex flex-col gap-2 border-t pt-2.5">
      {logs && <LogLevelChoice key={connection.id} connection={connection} onFilter={onFilter} />}
      <PageChoice />
      <Ping connection={connection} />
      {listsTasks && <ListTasks connection={connection} />}
    </div>
  )
}
