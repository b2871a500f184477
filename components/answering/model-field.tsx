'use client'

import { useId } from 'react'
import type { NamedProvider } from '@/lib/browser/provider-settings'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { formatDollars } from '@/components/ui/format'
import { TextField } from '@/components/ui/text-field'
import { useModels } from './use-models'

type ModelFieldProps = { readonly provider: NamedProvider; readonly onChange: (model: string) => void }

/** The model, from the provider's own list or typed. */
export const ModelField = ({ provider, onChange }: ModelFieldProps) => {
  const id = useId()
  const { models, loading, problem, load } = useModels(provider)
  const price = models?.find((model) => model.id === provider.model)?.price
  const count = models && `${models.length} ${models.length === 1 ? 'model' : 'models'} listed.`
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label="Model"
            mono
            list={`${id}-list`}
            placeholder="by what the request prefers"
            value={provider.model}
            onChange={(event) => {
              onChange(event.target.value)
            }}
          />
        </div>
        <Button disabled={loading} onClick={load}>
          {loading ? 'Loading…' : 'Load models'}
        </Button>
      </div>
      <datalist id={`${id}-list`}>
        {models?.map((model) => (
          <option key={model.id} value={model.id}>
            {model.name}
          </option>
        ))}
      </datalist>
      {problem ? (
        <p role="alert" className="text-bad text-xs wrap-anywhere">
          {visibleText(`${problem.title}. ${problem.cause} ${problem.action}`)}
        </p>
      ) : (
        <p role="status" className="text-mute text-xs">
          {count ?? 'A server’s hints choose among the models that are loaded; this one is taken where none matches.'}
          {price && ` ${formatDollars(price.input)} in, ${formatDollars(price.output)} out per million tokens.`}
        </p>
      )}
    </div>
  )
}
