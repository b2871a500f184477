import type { Json, JsonObject } from '@/lib/protocol/json'
import { CLIENT_INFO } from '@/lib/protocol/meta'
import type { AppCsp } from './sandbox-policy'

const APPS_VERSION = '2026-01-26'

/** Where an app's page is shown, and how. */
export type AppSurroundings = {
  readonly theme: 'light' | 'dark'
  /** CSS pixels. */
  readonly width: number
  readonly maxHeight: number
  readonly locale: string
  readonly timeZone: string
}

/** The part of the host's context that changes while an app runs. */
export const changingContext = ({ theme, width, maxHeight }: AppSurroundings): JsonObject => ({
  theme,
  containerDimensions: { width, maxHeight },
})

/** The answer to `ui/initialize`. `tool`: the call whose result is shown. */
export const initializeResult = (
  surroundings: AppSurroundings,
  csp: AppCsp,
  tool: { readonly id?: string | number; readonly listed: JsonObject } | undefined,
): JsonObject => ({
  protocolVersion: APPS_VERSION,
  hostInfo: { ...CLIENT_INFO },
  hostCapabilities: {
    openLinks: {},
    serverTools: {},
    serverResources: {},
    logging: {},
    message: { text: {} },
    updateModelContext: { text: {}, structuredContent: {} },
    sandbox: { permissions: {}, csp: csp as unknown as Json },
  },
  hostContext: {
    ...changingContext(surroundings),
    displayMode: 'inline',
    availableDisplayModes: ['inline'],
    locale: surroundings.locale,
    timeZone: surroundings.timeZone,
    platform: 'web',
    userAgent: 'parley',
    ...(tool && { toolInfo: { ...(tool.id === undefined ? {} : { id: tool.id }), tool: tool.listed } }),
  },
})
