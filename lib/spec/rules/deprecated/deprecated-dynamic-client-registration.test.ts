import { testRule } from '@/lib/testing/rule-tester'
import { quiet } from '@/lib/testing/told'
import type { Transcript } from '@/lib/testing/transcript'
import type { Revision } from '@/lib/protocol/revisions'

const published =
  (metadata: object | string, path = '/.well-known/oauth-authorization-server/tenant') =>
  (t: Transcript, revision: Revision): void => {
    t.connects(revision).opens('GET', { url: `https://auth.test${path}` })
    t.receives(typeof metadata === 'string' ? metadata : JSON.stringify(metadata))
  }

const registration_endpoint = 'https://auth.test/register'

testRule('deprecated-dynamic-client-registration', {
  passes: [
    {
      name: 'documents are taken too',
      session: published({ registration_endpoint, client_id_metadata_document_supported: true }),
    },
  ],
  fails: [
    { name: 'registration alone', session: published({ registration_endpoint }), says: 'deprecated' },
    {
      name: 'documents refused, told by OpenID Connect',
      session: published(
        { registration_endpoint, client_id_metadata_document_supported: false },
        '/tenant/.well-known/openid-configuration',
      ),
    },
  ],
  notApplicable: [{ name: 'the revision before', revision: '2025-11-25', session: quiet }],
  notExercised: [
    { name: 'no registration', session: published({ issuer: 'https://auth.test' }) },
    { name: 'what is no JSON', session: published('<html>') },
    { name: 'what is nested without end', session: published('['.repeat(200_000)) },
    { name: 'the same document elsewhere', session: published({ registration_endpoint }, '/about') },
  ],
})
