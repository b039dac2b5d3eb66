import { OLDEST_API_VERSION } from '../api-versions.ts';
import type { Answer } from '../http/answer.ts';

/** The last version of the API that has `login()`. */
const NEWEST_WITH_LOGIN = 64;

/**
 * Answers a call of the SOAP API: an org that was made since Winter '26 has `login()` switched off, and nothing else of
 * that API is here (SOAP API Developer Guide, login()).
 */
export function soapRefusal(path: string): Answer | undefined {
  const [, version] = /^\/services\/Soap\/[uc]\/(\d+\.0)(?:\/|$)/i.exec(path) ?? [];
  if (version === undefined) return undefined;
  const number = Number(version);
  return number >= OLDEST_API_VERSION && number <= NEWEST_WITH_LOGIN
    ? fault('INVALID_OPERATION', 'SOAP API login() is disabled by default in this org.')
    : fault('UNSUPPORTED_API_VERSION', `Invalid Api version specified on URL: ${version}`);
}

function fault(code: string, message: string): Answer {
  const text = `${code}: ${message}`;
  const body =
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"' +
    ' xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<soapenv:Body><soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${text}</faultstring>` +
    `<detail><sf:LoginFault xsi:type="sf:LoginFault"><sf:exceptionCode>${code}</sf:exceptionCode>` +
    `<sf:exceptionMessage>${message}</sf:exceptionMessage></sf:LoginFault></detail></soapenv:Fault>` +
    '</soapenv:Body></soapenv:Envelope>';
  return { status: 500, contentType: 'text/xml;charset=UTF-8', body };
}
