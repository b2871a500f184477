import type { KeyboardEvent } from 'react'

/** Cmd+Enter or Ctrl+Enter, in a text area too, sends the form the focus is in. */
export const submitOnModEnter = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return
  const form = event.target instanceof Element ? event.target.closest('form') : null
  if (!form) return
  event.preventDefault()
  form.requestSubmit()
}
