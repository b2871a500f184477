import { perSession } from '@/lib/browser/per-session'
import { Stored } from '@/lib/browser/stored'
import { useStored } from '@/lib/browser/use-stored'
import { useViews } from '@/lib/browser/use-views'
import type { Root } from '@/lib/protocol/asks'
import type { JsonObject } from '@/lib/protocol/json'
import type { SessionViews } from '@/lib/views/session-views'
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

type Drafts = Readonly<Record<string, AskDraft>>

/**
 * Kept outside the components: switching between asks, or hiding the dock, loses nothing that was typed. Each recording
 * has its own, by its views: the keys of asks begin anew with each.
 */
const draftsOf = perSession<Stored<Drafts>, SessionViews>(
  () =>
    new Stored<Drafts>(
      () => undefined,
      '',
      () => ({}),
    ),
)

const self = (views: SessionViews) => views

const draftKey = ({ connectionId, key }: AskView): string => `${connectionId} ${key}`

/** The draft of an ask's answer, and the way to change a part of it. */
export const useDraft = (ask: AskView) => {
  const drafts = draftsOf(useViews(self))
  const key = draftKey(ask)
  const draft = useStored(drafts)[key] ?? NOTHING
  const change = (part: AskDraft): void => {
    const all = drafts.get()
    drafts.set({ ...all, [key]: { ...all[key], ...part } })
  }
  /** Forgets it: the ask was answered. */
  const drop = (): void => {
    const { [key]: _dropped, ...others } = drafts.get()
    drafts.set(others)
  }
  return [draft, change, drop] as const
}
