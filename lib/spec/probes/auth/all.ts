import type { Probe } from '@/lib/spec/probe'
import { auth403Challenge } from './auth-403-challenge'
import { auth403Insufficient } from './auth-403-insufficient'
import { authAsCimdAdvertised } from './auth-as-cimd-advertised'
import { authAsCimdStructureChecked } from './auth-as-cimd-structure-checked'
import { authAsHttps } from './auth-as-https'
import { authAsIssuerIdentical } from './auth-as-issuer-identical'
import { authAsMetadataAtRoot } from './auth-as-metadata-at-root'
import { authAsMetadataAvailable } from './auth-as-metadata-available'
import { authAsMetadataOrFallback } from './auth-as-metadata-or-fallback'
import { authAsPkceAdvertised } from './auth-as-pkce-advertised'
import { authAsRedirectExact } from './auth-as-redirect-exact'
import { authAsRegistration } from './auth-as-registration'
import { authCanonicalUriForm } from './auth-canonical-uri-form'
import { authEveryRequest } from './auth-every-request'
import { authInvalidToken401 } from './auth-invalid-token-401'
import { authInvalidTokenErrorParam } from './auth-invalid-token-error-param'
import { authMalformed400 } from './auth-malformed-400'
import { authNoOfflineAccessInPrm } from './auth-no-offline-access-in-prm'
import { authPrmAuthorizationServers } from './auth-prm-authorization-servers'
import { authPrmDiscoverable } from './auth-prm-discoverable'
import { authPrmImplemented } from './auth-prm-implemented'
import { authPrmJson } from './auth-prm-json'
import { authPrmResourceMatches } from './auth-prm-resource-matches'

export const AUTH_PROBES: readonly Probe[] = [
  auth403Challenge,
  auth403Insufficient,
  authAsCimdAdvertised,
  authAsCimdStructureChecked,
  authAsHttps,
  authAsIssuerIdentical,
  authAsMetadataAtRoot,
  authAsMetadataAvailable,
  authAsMetadataOrFallback,
  authAsPkceAdvertised,
  authAsRedirectExact,
  authAsRegistration,
  authCanonicalUriForm,
  authEveryRequest,
  authInvalidToken401,
  authInvalidTokenErrorParam,
  authMalformed400,
  authNoOfflineAccessInPrm,
  authPrmAuthorizationServers,
  authPrmDiscoverable,
  authPrmImplemented,
  authPrmJson,
  authPrmResourceMatches,
]
