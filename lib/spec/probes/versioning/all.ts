import type { Probe } from '@/lib/spec/probe'
import { versioningCounterOfferLatest } from './versioning-counter-offer-latest'
import { versioningCounterOffer } from './versioning-counter-offer'
import { versioningDualEraInitialize } from './versioning-dual-era-initialize'
import { versioningEchoRequested } from './versioning-echo-requested'
import { versioningInitializeErrorNamesVersions } from './versioning-initialize-error-names-versions'
import { versioningListedVersionWorks } from './versioning-listed-version-works'
import { versioningMethodNotFound404 } from './versioning-method-not-found-404'
import { versioningModernRequestWithoutHandshake } from './versioning-modern-request-without-handshake'
import { versioningRemovedMethods404 } from './versioning-removed-methods-404'
import { versioningSupportedConsistent } from './versioning-supported-consistent'
import { versioningUnsupported400 } from './versioning-unsupported-400'
import { versioningUnsupportedData } from './versioning-unsupported-data'
import { versioningUnsupportedError } from './versioning-unsupported-error'

export const VERSIONING_PROBES: readonly Probe[] = [
  versioningCounterOfferLatest,
  versioningCounterOffer,
  versioningDualEraInitialize,
  versioningEchoRequested,
  versioningInitializeErrorNamesVersions,
  versioningListedVersionWorks,
  versioningMethodNotFound404,
  versioningModernRequestWithoutHandshake,
  versioningRemovedMethods404,
  versioningSupportedConsistent,
  versioningUnsupported400,
  versioningUnsupportedData,
  versioningUnsupportedError,
]
