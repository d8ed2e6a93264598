import { ImportError } from '../importError';
import type { FrontEnd } from '../frontEnd';

export const readAkn: FrontEnd = () => Promise.reject(new ImportError('is an XML file, which is not read yet'));
