'use client'

import { PageVisit } from '@/components/content/page-visit'
import { visibleText } from '@/components/content/visible-text'
import { elicitAnswer } from './answers'
import { AskActions } from './ask-actions'
import type { AskBodyProps } from './ask-body-props'
import { useDraft } from './drafts'
import { acceptHint, elicitActs } from './elicit-acts'

/** An elicitation by URL: where it leads, opened on a click only, then answered in one of three ways. */
export const UrlAsk = ({ ask, shape, onAnswer }: AskBodyProps<'url'>) => {
  const [{ opened = false }, change] = useDraft(ask)
  return (
    <form
      className="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        onAnswer(elicitAnswer('accept'))
      }}
    >
      {shape.message !== '' && <p className="wrap-anywhere whitespace-pre-wrap">{visibleText(shape.message)}</p>}
      <PageVisit
        url={shape.url}
        opened={opened}
        onOpen={() => {
          change({ opened: true })
        }}
        completed={ask.completedAt !== undefined}
        meanwhile="Opened. Accepting says that you agreed to go there; what you do there goes to the server alone."
      />
      <AskActions
        submit={{
          label: 'Accept',
          text: opened ? 'Opened it: accept' : 'Accept without opening',
          hint: acceptHint('url', ask.era),
        }}
        acts={elicitActs(onAnswer, ask.era)}
      />
    </form>
  )
}
