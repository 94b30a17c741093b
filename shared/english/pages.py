"""Every sentence of the pages, by the name under which the templates say it."""

from shared.english.desk import DESK
from shared.english.forms import FORMS
from shared.english.reports import REPORTS

SAY = {**FORMS, **REPORTS, **DESK}
