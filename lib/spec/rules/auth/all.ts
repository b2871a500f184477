import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { auth401WhenRequired } from './auth-401-when-required'
import { authAsShortLivedTokens } from './auth-as-short-lived-tokens'
import { authChallengeScope } from './auth-challenge-scope'
import { authNoErrorParamWithoutToken } from './auth-no-error-param-without-token'
import { authNoOfflineAccessInChallenge } from './auth-no-offline-access-in-challenge'
import { authScopeStrategyConsistent } from './auth-scope-strategy-consistent'
import { authWwwAuthenticateResourceMetadata } from './auth-www-authenticate-resource-metadata'
import { authWwwAuthenticateSyntax } from './auth-www-authenticate-syntax'

export const AUTH_RULES: readonly (Rule | ShapeRule)[] = [
  auth401WhenRequired,
  authAsShortLivedTokens,
  authChallengeScope,
  authNoErrorParamWithoutToken,
  authNoOfflineAccessInChallenge,
  authScopeStrategyConsistent,
  authWwwAuthenticateResourceMetadata,
  authWwwAuthenticateSyntax,
]
