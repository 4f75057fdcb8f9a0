/** Makes an identifier that says nothing of anybody: 128 random bits as 32 hexadecimal digits. */
export function createId(): string {
  // randomUUID exists on https alone.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
