import type { JsonObject } from './json'
import type { Revision } from './revisions'

/** What the user lets Parley advertise: one switch in the connect bar each, and the extensions. */
export type Advertised = {
  readonly elicitationForm: boolean
  readonly elicitationUrl: boolean
  readonly sampling: boolean
  readonly samplingTools: boolean
  readonly samplingContext: boolean
  readonly roots: boolean
  /** Task-augmented sampling and elicitation (2025-11-25); the modern era has an extension in their place. */
  readonly tasks: boolean
  /** Extension id → its settings, sent as they stand. */
  readonly extensions: Readonly<Record<string, JsonObject>>
}

/** The members that are on or off. */
export type AdvertisedSwitch = Exclude<keyof Advertised, 'extensions'>

export const ADVERTISE_ALL: Advertised = {
  elicitationForm: true,
  elicitationUrl: true,
  sampling: true,
  samplingTools: true,
  samplingContext: true,
  roots: true,
  tasks: true,
  // None: Parley hosts no apps, and whether a server may answer with tasks is the person’s choice.
  extensions: {},
}

export const ADVERTISE_NOTHING: Advertised = {
  elicitationForm: false,
  elicitationUrl: false,
  sampling: false,
  samplingTools: false,
  samplingContext: false,
  roots: false,
  tasks: false,
  extensions: {},
}

const SWITCHES: Readonly<Record<AdvertisedSwitch, true>> = {
  elicitationForm: true,
  elicitationUrl: true,
  sampling: true,
  samplingTools: true,
  samplingContext: true,
  roots: true,
  tasks: true,
}

export const isAdvertisedSwitch = (name: string): name is AdvertisedSwitch => Object.hasOwn(SWITCHES, name)

export const ADVERTISED_SWITCHES: readonly AdvertisedSwitch[] = Object.keys(SWITCHES).filter(isAdvertisedSwitch)

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

/** Only what may be asked at all can be asked as a task (2025-11-25, `ClientCapabilities.tasks`). */
const tasks = (advertised: Advertised, revision: Revision): JsonObject => {
  if (!advertised.tasks || revision !== '2025-11-25') return {}
  const requests = {
    ...(advertised.sampling ? { sampling: { createMessage: {} } } : {}),
    ...(advertised.elicitationForm || advertised.elicitationUrl ? { elicitation: { create: {} } } : {}),
  }
  return Object.keys(requests).length === 0 ? {} : { tasks: { list: {}, cancel: {}, requests } }
}

/**
 * A member of the schema from 2026-07-28 on. Clients declare extensions (MCP Apps) on 2025-11-25 too, whose capabilities
 * are no closed set.
 */
const extensions = (advertised: Advertised, revision: Revision): JsonObject =>
  revision < '2025-11-25' || Object.keys(advertised.extensions).length === 0
    ? {}
    : { extensions: { ...advertised.extensions } }

/** The `ClientCapabilities` object as the given revision spells it; what a revision does not know is left out. */
export const clientCapabilities = (advertised: Advertised, revision: Revision): JsonObject => ({
  ...elicitation(advertised, revision),
  ...sampling(advertised, revision),
  ...roots(advertised, revision),
  ...tasks(advertised, revision),
  ...extensions(advertised, revision),
})
