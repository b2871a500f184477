import type { JsonObject } from './json'
import type { Revision } from './revisions'

/** What the user lets Parley advertise; each entry is one switch in the connect bar. */
export type Advertised = {
  readonly elicitationForm: boolean
  readonly elicitationUrl: boolean
  readonly sampling: boolean
  readonly samplingTools: boolean
  readonly samplingContext: boolean
  readonly roots: boolean
}

export const ADVERTISE_ALL: Advertised = {
  elicitationForm: true,
  elicitationUrl: true,
  sampling: true,
  samplingTools: true,
  samplingContext: true,
  roots: true,
}

export const ADVERTISE_NOTHING: Advertised = {
  elicitationForm: false,
  elicitationUrl: false,
  sampling: false,
  samplingTools: false,
  samplingContext: false,
  roots: false,
}

const elicitation = ({ elicitationForm, elicitationUrl }: Advertised, revision: Revision): JsonObject => {
  if (revision < '2025-06-18' || (!elicitationForm && !elicitationUrl)) return {}
  // 2025-06-18 knows one elicitation only; the modes came with 2025-11-25.
  if (revision === '2025-06-18') return elicitationForm ? { elicitation: {} } : {}
  return { elicitation: { ...(elicitationForm ? { form: {} } : {}), ...(elicitationUrl ? { url: {} } : {}) } }
}

const sampling = ({ sampling, samplingTools, samplingContext }: Advertised, revision: Revision): JsonObject => {
  if (!sampling) return {}
  if (revision < '2025-11-25') return { sampling: {} }
  return { sampling: { ...(samplingTools ? { tools: {} } : {}), ...(samplingContext ? { context: {} } : {}) } }
}

const roots = (advertised: Advertised, revision: Revision): JsonObject => {
  if (!advertised.roots) return {}
  // `listChanged` left with the modern era: there the server asks whenever it needs the roots.
  return { roots: revision < '2026-07-28' ? { listChanged: true } : {} }
}

/** The `ClientCapabilities` object as the given revision spells it; what a revision does not know is left out. */
export const clientCapabilities = (advertised: Advertised, revision: Revision): JsonObject => ({
  ...elicitation(advertised, revision),
  ...sampling(advertised, revision),
  ...roots(advertised, revision),
})
