'use client'

import { RotateCw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { readRequiredPages } from '@/lib/elicitation/required-error'
import type { RequiredPage } from '@/lib/elicitation/required-error'
import type { Revision } from '@/lib/protocol/revisions'
import { Button } from '@/components/ui/button'
import { AskRemarks } from './ask-remarks'
import { PageVisit } from './page-visit'
import { visibleText } from './visible-text'

type PageProps = { readonly page: RequiredPage; readonly completed: boolean }

const Page = ({ page: { message, url, id, remarks }, completed }: PageProps) => {
  const [opened, setOpened] = useState(false)
  return (
    <li className="flex flex-col gap-2 rounded-lg border p-2.5">
      {message !== '' && <p className="wrap-anywhere whitespace-pre-wrap">{visibleText(message)}</p>}
      <AskRemarks remarks={remarks} />
      <PageVisit
        url={url}
        opened={opened}
        onOpen={() => {
          setOpened(true)
        }}
        completed={completed}
        meanwhile={
          id === undefined
            ? 'Opened. Do there what it asks, then call again: without an elicitationId the server cannot say when it is done.'
            : 'Opened. Do there what it asks; the server will say when it is done.'
        }
      />
    </li>
  )
}

type RequiredPagesProps = {
  /** `error.data` of the -32042. */
  readonly data: unknown
  readonly revision: Revision
  /** Who asks, so that it is never the page's word alone. */
  readonly server: string
  /** The `elicitationId`s reported as complete. */
  readonly completed: readonly string[]
  /** Repeats the call; absent where it cannot be. */
  readonly onAgain?: (() => void) | undefined
}

/**
 * A call that ended with "URL elicitation required" (2025-11-25, -32042): the pages it wants visited first, each judged
 * and opened as any other, and the way to call again.
 */
export const RequiredPages = ({ data, revision, server, completed, onAgain }: RequiredPagesProps) => {
  const { pages, remarks } = useMemo(() => readRequiredPages(data, revision), [data, revision])
  const isDone = ({ id }: RequiredPage): boolean => id !== undefined && completed.includes(id)
  const open = pages.filter((page) => !isDone(page)).length
  return (
    <section aria-label="Pages to visit first" className="flex flex-col gap-2">
      <p>
        <b className="font-semibold">{visibleText(server)}</b> wants you to visit{' '}
        {pages.length === 1 ? 'a page' : `${pages.length} pages`} before it does this.
      </p>
      <AskRemarks remarks={remarks} />
      {pages.length > 0 && (
        <ul className="m-0 flex list-none flex-col gap-2 p-0">
          {pages.map((page, index) => (
            <Page key={`${index} ${page.url}`} page={page} completed={isDone(page)} />
          ))}
        </ul>
      )}
      {onAgain !== undefined && (
        <div className="flex flex-wrap items-center gap-2">
          <Button variant={open === 0 ? 'primary' : 'default'} onClick={onAgain}>
            <RotateCw aria-hidden className="size-3.5" /> Call again
          </Button>
          <span className="text-mute text-xs">
            {open === 0
              ? 'Everything is complete: the same call, with the same arguments.'
              : `${open} not reported as complete: the server may refuse again.`}
          </span>
        </div>
      )}
    </section>
  )
}
