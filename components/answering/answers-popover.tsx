'use client'

import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { BY_HAND } from '@/lib/answering/routes'
import type { Routes } from '@/lib/answering/routes'
import { askRoutes } from '@/lib/browser/ask-routes'
import { useOwn } from '@/lib/browser/use-own'
import { useTrust } from '@/lib/browser/use-trust'
import { Popover } from '@/components/ui/popover'
import { ProviderSection } from './provider-section'
import { RoutesSection } from './routes-section'
import { TrustSection } from './trust-section'
import { useServer } from './use-server'

/** What is not left to the person, in a few words. */
const summary = ({ sampling, elicitation, roots }: Routes, trusted: boolean): string => {
  if (trusted) return 'trusted'
  const ways: string[] = [sampling, elicitation, roots]
  if (ways.includes('cassette')) return 'cassette'
  if (sampling === 'provider') return 'provider'
  return ways.every((way) => way === 'manual') ? 'by hand' : 'by policy'
}

const LOOK =
  'inline-flex h-[22px] min-w-0 items-center gap-1 rounded-full border border-line bg-panel px-2 text-xs ' +
  'whitespace-nowrap text-mute transition-colors hover:bg-hover hover:text-ink aria-expanded:bg-hover'

type AnswersPopoverProps = {
  /** Where answers are recorded and played. */
  readonly cassette?: ReactNode
}

/** Who answers what this server asks: routes, the model provider, trust, the cassette. */
export const AnswersPopover = ({ cassette }: AnswersPopoverProps) => {
  const origin = useServer()
  const [book] = useOwn(askRoutes.of)
  const routes = book[origin ?? ''] ?? BY_HAND
  const trust = useTrust(origin ?? '')
  const text = summary(routes, trust !== undefined && trust.ended === undefined)
  return (
    <Popover
      label={`Answers: ${text}`}
      align="end"
      triggerClassName={LOOK}
      className="w-[30rem] max-w-[90vw]"
      trigger={
        <>
          {text !== 'by hand' && <span aria-hidden className="bg-model size-1.5 shrink-0 rounded-full xl:hidden" />}
          answers <b className="text-ink hidden font-medium xl:inline">{text}</b>
          <ChevronDown aria-hidden className="size-3 shrink-0" />
        </>
      }
    >
      <div className="flex flex-col gap-3.5">
        <RoutesSection origin={origin} routes={routes} />
        <ProviderSection />
        {origin !== undefined && (trust !== undefined || routes.sampling === 'provider') && (
          <TrustSection origin={origin} trust={trust} />
        )}
        {cassette !== undefined && <section aria-label="Cassette">{cassette}</section>}
      </div>
    </Popover>
  )
}
