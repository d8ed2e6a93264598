import { ImportError } from '../importError';
import type { FrontEnd } from '../frontEnd';

export const readWord: FrontEnd = () => Promise.reject(new ImportError('is a Word document, which is not read yet'));
