const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu;

/** With a country's code, with an area's zero, or as written in North America: figures of pay and years are none. */
const PHONE =
  /(?:\+|\b00)[1-9](?:[ ()./-]{0,3}\d){6,14}|\(?\b0[1-9]\d{0,3}\)?[ /-]\d(?:[ /-]?\d){4,10}\b|(?:\(\d{3}\) ?|\b\d{3}[-.])\d{3}[-.]\d{4}\b/g;

/** A text without mail addresses and phone numbers: what is kept of a posting must not keep its recruiter. */
export const withoutContacts = (text: string): string =>
  text.replace(MAIL, '[mail address]').replace(PHONE, '[phone number]');
