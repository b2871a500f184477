'use client'

import { useId } from 'react'
import { chosenModel, priceOf } from '@/lib/answering/resolve-model'
import type { Provider } from '@/lib/answering/types'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { formatDollars } from '@/components/ui/format'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { JobAtWork } from './use-ask-desk'

type ModelChoiceProps = { readonly provider: Provider | undefined; readonly work: JobAtWork }

/** Which model gets the request and by which rule, both the person's to overrule. */
export const ModelChoice = ({ provider, work: { job, view } }: ModelChoiceProps) => {
  const id = useId()
  if (!provider) {
    return (
      <Notice tone="warn" title="No provider is set up">
        Choose one under Answers, in the top bar, or answer by hand.
      </Notice>
    )
  }
  const rule = chosenModel(provider, view.params)
  const model = view.model ?? rule.model
  const price = priceOf(provider, model)
  const because = view.model === undefined ? rule.because : `Your choice for this request, instead of ${rule.model}.`
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={`Model at ${provider.name}`}
            mono
            list={`${id}-models`}
            value={model}
            onChange={(event) => {
              job.chooseModel(event.target.value)
            }}
          />
        </div>
        {view.model !== undefined && (
          <Button
            onClick={() => {
              job.chooseModel(undefined)
            }}
          >
            By rule
          </Button>
        )}
      </div>
      <datalist id={`${id}-models`}>
        {provider.models.map(({ id: name, name: title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </datalist>
      <p className="text-mute text-xs wrap-anywhere">
        {visibleText(because)}
        {price && ` ${formatDollars(price.input)} in, ${formatDollars(price.output)} out per million tokens.`}
      </p>
    </div>
  )
}
