import { isObject } from '@/lib/protocol/json'
import { ADVERTISE_NOTHING, type Advertised } from '@/lib/protocol/capabilities'
import { LOG_LEVELS, META, type LogLevel } from '@/lib/protocol/meta'
import { speaker } from '@/lib/spec/compare/offered'
import { ownCalls } from '@/lib/spec/compare/own-calls'
import type { SessionViews } from '@/lib/views/session-views'

/** What of a session's connection decides how a server answers; a replay that is to be compared keeps it. */
export type RecordedSettings = {
  /** What the client said that it can be asked for. */
  readonly advertised: Advertised
  /** Log messages wanted with each request (2026-07-28); absent for none, and for legacy sessions. */
  readonly logLevel?: LogLevel
}

/** Undefined for a session in which no connection of the person's own came about. */
export const recordedSettings = (views: SessionViews): RecordedSettings | undefined => {
  const connection = speaker(views)
  if (!connection) return undefined
  const content = ownCalls(views).findLast(({ connectionId }) => connectionId === connection.id)?.rounds[0]?.request
    .content
  const meta = content?.kind === 'request' && isObject(content.params) ? content.params['_meta'] : undefined
  const level = isObject(meta) ? LOG_LEVELS.find((one) => one === meta[META.logLevel]) : undefined
  return { advertised: { ...ADVERTISE_NOTHING, ...connection.advertised }, ...(level && { logLevel: level }) }
}
