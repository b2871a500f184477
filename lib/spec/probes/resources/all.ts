import type { Probe } from '@/lib/spec/probe'
import { resourcesCapabilityDeclared } from './resources-capability-declared'
import { resourcesListNotPerConnection } from './resources-list-not-per-connection'
import { resourcesListServed } from './resources-list-served'
import { resourcesListedReadable } from './resources-listed-readable'
import { resourcesPathTraversalBlocked } from './resources-path-traversal-blocked'
import { resourcesReadNoEmptyContents } from './resources-read-no-empty-contents'
import { resourcesReadNotFoundLegacy } from './resources-read-not-found-legacy'
import { resourcesReadNotFound } from './resources-read-not-found'
import { resourcesSizeAccurate } from './resources-size-accurate'
import { resourcesSubscribeAcknowledged } from './resources-subscribe-acknowledged'
import { resourcesUnsubscribeAcknowledged } from './resources-unsubscribe-acknowledged'
import { resourcesUriValidated } from './resources-uri-validated'

export const RESOURCES_PROBES: readonly Probe[] = [
  resourcesCapabilityDeclared,
  resourcesListNotPerConnection,
  resourcesListServed,
  resourcesListedReadable,
  resourcesPathTraversalBlocked,
  resourcesReadNoEmptyContents,
  resourcesReadNotFoundLegacy,
  resourcesReadNotFound,
  resourcesSizeAccurate,
  resourcesSubscribeAcknowledged,
  resourcesUnsubscribeAcknowledged,
  resourcesUriValidated,
]
