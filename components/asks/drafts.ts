import { Stored } from '@/lib/browser/stored'
import { useStored } from '@/lib/browser/use-stored'
import type { Root } from '@/lib/protocol/asks'
import type { JsonObject } from '@/lib/protocol/json'
import type { AskView } from '@/lib/views/types'
import type { TypedAnswer } from './typed-answer'

/** What the person has begun to answer; each kind of ask uses its own members. */
export type AskDraft = {
  readonly content?: JsonObject
  readonly sampling?: TypedAnswer
  readonly roots?: readonly Root[]
  /** The link of a URL elicitation was opened. */
  readonly opened?: boolean
  /** The answer as JSON text; present while that view is shown. */
  readonly raw?: string | undefined
}

const NOTHING: AskDraft = {}

/** Kept outside the components: switching between asks, or hiding the dock, loses nothing that was typed. */
const drafts = new Stored<Readonly<Record<string, AskDraft>>>(
  () => undefined,
  '',
  () => ({}),
)

const draftKey = ({ connectionId, key }: AskView): string => `${connectionId} ${key}`

/** The draft of an ask's answer, and the way to change a part of it. */
export const useDraft = (ask: AskView) => {
  const key = draftKey(ask)
  const draft = useStored(drafts)[key] ?? NOTHING
  const change = (part: AskDraft): void => {
    const all = drafts.get()
    drafts.set({ ...all, [key]: { ...all[key], ...part } })
  }
  return [draft, change] as const
}

/** Forgets the drafts of answered asks. */
export const dropDraft = (ask: AskView): void => {
  const { [draftKey(ask)]: _dropped, ...others } = drafts.get()
  drafts.set(others)
}
