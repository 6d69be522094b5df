### Course of a case: where it stands, what happened, how it ended, what a person decides. The ids stand in `templates/course.toml`.

## States: where a case stands. Short, fit for a table cell and after a colon.

state-new = nouveau dossier
state-invited = invitation à l’entretien de primo-information envoyée
state-missed = absence à l’entretien de primo-information
state-waived = renoncement à l’entretien de primo-information
state-informed = informations données
state-encouraging = conseil et encouragement en cours
state-planned = plan d’encouragement en cours
state-plan-reviewed = bilan du plan d’encouragement effectué
state-preparing = entretien d’intégration en préparation
state-talk-invited = invitation à l’entretien d’intégration envoyée
state-talk-missed = absence à l’entretien d’intégration
state-talk-invited-again = deuxième invitation à l’entretien d’intégration envoyée
state-talk-held = entretien d’intégration mené
state-agreed = objectifs et mesures convenus
state-recommended = objectifs recommandés
state-not-agreed = pas d’accord trouvé
state-reached = objectifs atteints
state-partly-reached = objectifs partiellement atteints
state-not-reached = objectifs non atteints
state-reminded = rappel des objectifs envoyé
state-reminded-finally = dernier rappel des objectifs envoyé
state-report-considered = annonce au canton à l’examen
state-heard = personne informée de l’annonce, prise de position possible
state-reported = annonce faite au canton
state-measure-considered = mesure à l’examen auprès du canton
state-bound = convention d’intégration avec le canton en cours
state-recommended-by-canton = recommandation du canton en matière d’intégration émise
state-decided = décision du canton communiquée
state-closed = dossier clos

## Events: what can happen in a case.

event-first-talk-invited = invitation à l’entretien de primo-information
event-first-talk-missed = absence à l’entretien de primo-information
event-first-talk-waived = renoncement à l’entretien de primo-information
event-first-talk-held = entretien de primo-information mené
event-folder-handed-over = dossier d’information remis
event-folder-sent = dossier d’information envoyé
event-advice-held = entretien de conseil mené
event-offer-recommended = offre recommandée
event-course-started = cours commencé
event-course-finished = cours terminé
event-plan-agreed = plan d’encouragement convenu
event-plan-reviewed = bilan du plan d’encouragement effectué
event-demand-opened = préparation d’un entretien d’intégration engagée
event-integration-talk-invited = invitation à l’entretien d’intégration
event-integration-talk-missed = absence à l’entretien d’intégration
event-integration-talk-held = entretien d’intégration mené
event-agreement-signed = objectifs et mesures convenus
event-recommendation-made = objectifs recommandés
event-no-agreement = pas d’accord trouvé
event-review-invited = invitation à l’entretien de bilan
event-review-held = bilan des objectifs effectué
event-reminded = rappel envoyé
event-reminded-finally = dernier rappel envoyé en recommandé
event-report-announced = information sur l’annonce et possibilité de prendre position
event-statement-received = prise de position de la personne reçue
event-reported = annonce envoyée au canton
event-hearing-granted = droit d’être entendu accordé par le canton
event-integration-agreement-signed = convention d’intégration signée avec le canton
event-integration-recommendation-made = recommandation du canton en matière d’intégration
event-formal-warning-issued = avertissement du canton
event-order-issued = décision du canton
event-closed = dossier clos
event-moved-away = départ de la commune
event-naturalised = naturalisation
event-died = décès
event-permit-changed = changement d’autorisation

## Results: how an event ended.

result-no-need = aucun besoin
result-support = besoin de soutien
result-special-need = besoins d’intégration particuliers
result-certificate = avec certificat
result-attended = cours suivi, sans certificat
result-left = cours interrompu
result-reached = objectifs atteints
result-partly = objectifs partiellement atteints
result-not-reached = objectifs non atteints

## Decisions: questions that a person answers, with name and date.

decision-d1 = Un entretien, ou seulement le dossier d’information ?
decision-d2 = Faut-il une ou un interprète, et pour quelle langue ?
decision-d3 = Quel est le besoin : encourager, exiger ou ni l’un ni l’autre ?
decision-d4 = Une mesure peut-elle être contraignante, ou seule une recommandation est-elle possible ?
decision-d5 = Y a-t-il une situation personnelle dont il faut tenir compte ?
decision-d6 = Les objectifs sont-ils atteints ? Si ce n’est pas le cas, y a-t-il un motif valable ?
decision-d7 = Les conditions d’une annonce sont-elles remplies : efforts suffisants, personne entendue, dossier complet ?

## Answers to the decisions. `none` belongs to D3 and D4.

answer-talk = entretien
answer-folder = seulement le dossier d’information
answer-yes = oui
answer-no = non
answer-none = ni l’un ni l’autre
answer-encourage = encourager
answer-demand = exiger
answer-agreement = convention
answer-recommendation = seulement une recommandation
answer-reached = objectifs atteints
answer-excused = non atteints, motif valable
answer-not-excused = non atteints, sans motif valable
answer-report = annonce
answer-no-report = pas d’annonce
