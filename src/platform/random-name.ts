/**
 * A name never given before: of a command, of a document, of an element. 32 hexadecimal digits. Content scripts run on
 * pages without encryption too, where browsers leave `crypto.randomUUID` out.
 */
export const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
