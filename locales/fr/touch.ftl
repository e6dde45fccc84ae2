## See ../en/touch.ftl.

taps-switch = Sélection au toucher
taps-stop = Arrêter la sélection au toucher
taps-say-on = Touchez un mot pour commencer, un autre pour finir
taps-say-off = La sélection au toucher est désactivée
taps-begun = Sélection commencée
taps-begun-hint = Touchez le dernier mot
taps-begun-hint-key = Allez à la fin, puis de nouveau { $key }
taps-start-back = Début un mot plus tôt
taps-start-on = Début un mot plus tard
taps-cancel = Annuler
thumb-tools = Outils
thumb-redo = Rétablir
thumb-list = Liste des marques
thumb-how-to-mark = Sélectionnez des mots dans l’article, puis choisissez Citation, Affirmation ou Source en bas de l’écran.
ends-group = Extrémités de la marque
ends-start = Début
ends-end = Fin
ends-start-back = Début : reculer d’un mot
ends-start-on = Début : avancer d’un mot
ends-end-back = Fin : reculer d’un mot
ends-end-on = Fin : avancer d’un mot
