'use client'

import { useEffect, useId, useState } from 'react'
import type { ComponentProps, KeyboardEvent } from 'react'
import { cn } from './cn'
import type { Suggest, Suggestions } from './use-suggestions'
import { useSuggestions } from './use-suggestions'
import { spelledOut } from './visible-text'

type Props = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  readonly value: string
  readonly onText: (text: string) => void
  /** Undefined where there is nothing to be had at the moment: then it is an input like any other. */
  readonly suggest: Suggest | undefined
}

const countOf = ({ values, total, hasMore }: Suggestions): string | undefined => {
  if (total !== undefined && total > values.length) return `${values.length} of ${total}`
  return hasMore ? `${values.length}, and more` : undefined
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
}

/** A text input with suggestions below it (WAI-ARIA APG, combobox with list autocomplete and manual selection). */
export const SuggestingInput = ({ value, onText, suggest, className, onKeyDown, onBlur, ...rest }: Props) => {
  const id = useId()
  const { shown, ask, close } = useSuggestions(suggest)
  const [active, setActive] = useState(-1)
  const values = shown?.values ?? []
  const open = values.length > 0
  const optionId = (at: number): string => `${id}-${at}`
  const at = Math.min(active, values.length - 1)
  useEffect(() => {
    if (at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  const shut = (): void => {
    setActive(-1)
    close()
  }
  const pick = (picked: string): void => {
    onText(picked)
    shut()
  }
  const key = (event: KeyboardEvent<HTMLInputElement>): void => {
    const picked = values[at]
    const step = STEPS[event.key]
    const plain = !event.nativeEvent.isComposing && !event.altKey && !event.ctrlKey && !event.metaKey
    if (plain && step && open) setActive(step(at, values.length - 1))
    else if (plain && event.key === 'ArrowDown') ask(value, 0)
    else if (plain && event.key === 'Enter' && picked !== undefined) pick(picked)
    else if (plain && event.key === 'Escape' && open) {
      event.stopPropagation()
      shut()
    } else {
      onKeyDown?.(event)
      return
    }
    event.preventDefault()
  }
  const count = shown && countOf(shown)
  if (!suggest)
    return (
      <input
        {...rest}
        value={value}
        className={className}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onChange={(event) => {
          onText(event.target.value)
        }}
      />
    )
  return (
    <div className="relative min-w-0">
      <input
        {...rest}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={open && at >= 0 ? optionId(at) : undefined}
        value={value}
        className={className}
        onChange={(event) => {
          onText(event.target.value)
          setActive(-1)
          ask(event.target.value)
        }}
        onKeyDown={key}
        onBlur={(event) => {
          shut()
          onBlur?.(event)
        }}
      />
      {open && (
        <div className="bg-panel shadow-pop absolute inset-x-0 top-full z-30 mt-1 overflow-hidden rounded-md border">
          <ul id={id} role="listbox" aria-label="Suggestions" className="m-0 max-h-48 list-none overflow-y-auto p-1">
            {values.map((text, index) => (
              <li
                key={index}
                id={optionId(index)}
                role="option"
                aria-selected={index === at}
                className={cn(
                  'font-wire cursor-pointer truncate rounded px-1.5 py-0.5 text-sm',
                  index === at ? 'bg-sel text-selline' : 'hover:bg-hover',
                )}
                onPointerDown={(event) => {
                  // The input keeps the focus, and its blur would close the list first.
                  event.preventDefault()
                }}
                onClick={() => {
                  pick(text)
                }}
              >
                {spelledOut(text)}
              </li>
            ))}
          </ul>
          {count !== undefined && <p className="text-faint border-t px-2.5 py-0.5 text-xs">{count}</p>}
        </div>
      )}
      <span role="status" className="sr-only">
        {open ? `${values.length} suggestions${count === undefined ? '' : `: ${count}`}` : ''}
      </span>
    </div>
  )
}
