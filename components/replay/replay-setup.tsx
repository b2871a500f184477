'use client'

import { Play, TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { connectSettings } from '@/lib/browser/connect-settings'
import { headerOrigin, rememberedHeaders, typedHeaders } from '@/lib/browser/server-headers'
import { serverUrl } from '@/lib/browser/server-url'
import type { ReplaySource } from '@/lib/browser/replayer'
import { useReplayer } from '@/lib/browser/use-replayer'
import { useOwn } from '@/lib/browser/use-own'
import { useSessionStore } from '@/lib/browser/session-context'
import { recordCassette } from '@/lib/cassette/record'
import type { MessageKey } from '@/lib/recording/keys'
import { riskOf } from '@/lib/replay/risk'
import { recordedSettings } from '@/lib/replay/settings'
import { speaker } from '@/lib/spec/compare/offered'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { CallChoices } from './call-choices'
import { replayOptions, VERSIONS } from './replay-options'
import type { Version } from './replay-options'

/** What is wrong with a URL that was typed, or the URL. */
export type UrlCheck = (
  text: string,
) => { readonly ok: true; readonly url: string } | { readonly ok: false; readonly message: string }

export type SetupSlots = {
  readonly checkUrl: UrlCheck
  /** The person's own headers for the server of a URL. */
  readonly headersOf: (url: string) => ReactNode
}

const plural = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`

type Props = SetupSlots & {
  readonly source: ReplaySource
  /** Where to; the recorded server unless given. */
  readonly to: string | undefined
}

/** Which calls are made, where and how. Nothing is sent before the person says so. */
export const ReplaySetup = ({ source, to, checkUrl, headersOf }: Props) => {
  const { views, name } = source
  const { replayer } = useReplayer()
  const recorded = speaker(views) ?? views.connection()
  const settings = useMemo(() => recordedSettings(views), [views])
  const choices = useMemo(() => {
    const catalog = views.catalog()
    return source.calls.map((call) => ({ call, risk: riskOf(call, catalog) }))
  }, [source, views])
  const answers = useMemo(() => recordCassette(views).entries.length, [views])
  const [left, setLeft] = useState<ReadonlySet<MessageKey>>(new Set())
  const [url, setUrl] = useState(to ?? recorded?.url ?? '')
  const [version, setVersion] = useState<Version>(recorded?.requested ?? 'auto')
  const [told, setTold] = useState<string>()
  const session = useSessionStore()
  useOwn(connectSettings.of)
  useOwn(typedHeaders.of)
  useOwn(rememberedHeaders.of)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
  }, [source])
  const chosen = choices.filter(({ call }) => !left.has(call.key))
  const risky = chosen.filter(({ risk }) => risk !== 'reads').length
  const headers = replayOptions(session, url.trim(), version, settings).headers.length
  const calls = plural(chosen.length, 'call')
  if (choices.length === 0)
    return (
      <EmptyState title="Nothing to replay" className="flex-1">
        This session has no call of your own: call a tool, read a resource or get a prompt first.
      </EmptyState>
    )
  return (
    <form
      aria-label={`Replay ${visibleText(name)}`}
      onSubmit={(event) => {
        event.preventDefault()
        const check = checkUrl(url)
        setTold(check.ok ? undefined : check.message)
        if (!check.ok || chosen.length === 0) return
        // What the person connects to next is this server.
        serverUrl(session).set(check.url)
        const options = replayOptions(session, check.url, version, settings)
        replayer.start({ source, calls: chosen.map(({ call }) => call), options })
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex shrink-0 items-start gap-3 border-b p-2.5">
        <div className="min-w-0 flex-1">
          <TextField
            ref={field}
            label="Server to call"
            mono
            placeholder="http://localhost:3000/mcp"
            value={url}
            error={told}
            onChange={(event) => {
              setUrl(event.target.value)
              setTold(undefined)
            }}
          />
        </div>
        <div className="w-44 shrink-0">
          <Select label="Version" value={version} options={VERSIONS} onChange={setVersion} />
        </div>
        <div className="box-content flex h-7 shrink-0 items-center self-start pt-[21px]">{headersOf(url)}</div>
      </div>
      <CallChoices choices={choices} left={left} onLeft={setLeft} />
      <div className="flex shrink-0 items-center gap-3 border-t px-3 py-2">
        <p className="flex min-w-0 flex-1 items-start gap-1.5 text-sm">
          {risky > 0 && <TriangleAlert aria-hidden className="text-warn mt-0.5 size-3.5 shrink-0" />}
          <span className="min-w-0">
            Sends{' '}
            <strong className="font-medium">
              {calls} to {visibleText(headerOrigin(url.trim()) ?? 'that server')}
            </strong>
            {headers > 0 && `, with ${plural(headers, 'header')} of yours`}, for real
            {risky > 0 && `: ${risky === chosen.length ? 'each' : risky.toLocaleString('en')} may change something`}.
            They make a session of their own.{' '}
            {answers === 0
              ? 'A call that asks something back is cancelled: nothing was answered there.'
              : `What is asked back is answered as it was there (${plural(answers, 'answer')}); a call that asks anything else is cancelled.`}
          </span>
        </p>
        <Button type="submit" variant="primary" disabled={chosen.length === 0}>
          <Play aria-hidden className="size-3.5" /> Run {calls}
        </Button>
      </div>
    </form>
  )
}
