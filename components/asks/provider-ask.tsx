'use client'

import type { AskBodyProps } from './ask-body-props'
import { CompletionFailed } from './completion-failed'
import { CompletionReview } from './completion-review'
import { CompletionRunning } from './completion-running'
import { PromptReview } from './prompt-review'
import type { AtDesk, JobAtWork } from './use-ask-desk'

export type ProviderAskProps = AskBodyProps<'sampling'> & { readonly at: AtDesk; readonly work: JobAtWork }

/** A sampling request on its way through a provider, at whichever step it stands. */
export const ProviderAsk = (props: ProviderAskProps) => {
  switch (props.work.view.phase) {
    case 'review-prompt':
      return <PromptReview {...props} />
    case 'running':
      return <CompletionRunning {...props} view={props.work.view} />
    case 'review-completion':
      return <CompletionReview {...props} view={props.work.view} />
    case 'failed':
      return <CompletionFailed {...props} view={props.work.view} />
    case 'sent':
      return null
  }
}
