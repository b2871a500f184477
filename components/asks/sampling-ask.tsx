'use client'

import { Notice } from '@/components/ui/notice'
import type { AskBodyProps } from './ask-body-props'
import { CassetteAsk } from './cassette-ask'
import { HandAnswer } from './hand-answer'
import { ProviderAsk } from './provider-ask'
import { RejectAsk } from './reject-ask'
import { RouteSwitch } from './route-switch'
import { SamplingRequestView } from './sampling-request'
import { TurnWarnings } from './turn-warnings'
import { jobOf, useAskDesk } from './use-ask-desk'

/** The server wants a model's answer: typed by the person, from a provider, from a cassette, or none. */
export const SamplingAsk = (props: AskBodyProps<'sampling'>) => {
  const { ask, shape, onAnswer } = props
  const at = useAskDesk(ask)
  const route = at?.entry.route ?? 'manual'
  const work = at && jobOf(at)
  const whole = (
    <>
      <SamplingRequestView request={shape.request} />
      <TurnWarnings params={ask.params} />
    </>
  )
  return (
    <div className="flex flex-col gap-2.5">
      {at && <RouteSwitch {...at} />}
      {at?.entry.loop !== undefined && (
        <Notice tone="warn" title="This looks like a loop">
          {at.entry.loop} Whatever trust the server had is suspended.
        </Notice>
      )}
      {route === 'manual' && (
        <>
          {whole}
          <HandAnswer {...props} />
        </>
      )}
      {route === 'provider' && at && work && <ProviderAsk {...props} at={at} work={work} />}
      {route === 'cassette' && at && (
        <>
          {whole}
          <CassetteAsk {...at} />
        </>
      )}
      {route === 'reject' && (
        <>
          {whole}
          <RejectAsk ask={ask} onAnswer={onAnswer} />
        </>
      )}
    </div>
  )
}
