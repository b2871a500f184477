import { authorizationServerMetadata } from '@/lib/spec/parts/as-metadata'
import { defineRule } from '@/lib/spec/rule'

export const deprecatedDynamicClientRegistration = defineRule({
  id: 'deprecated-dynamic-client-registration',
  why: 'Each client registers anew with each server; registration is deprecated in favour of metadata that clients publish once.',
  fix: 'Have the authorization server take Client ID Metadata Documents, and say so in its metadata.',
  example: {
    right: '{"registration_endpoint": "…", "client_id_metadata_document_supported": true}',
    wrong: '{"registration_endpoint": "…"}',
  },
  on: 'frame',
  once: true,
  check: (sighting) => {
    const metadata = authorizationServerMetadata(sighting)
    if (metadata?.['registration_endpoint'] === undefined) return undefined
    if (metadata['client_id_metadata_document_supported'] === true) return []
    return [{ message: 'Clients can only register dynamically with the authorization server, which is deprecated.' }]
  },
})
