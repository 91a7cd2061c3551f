package dev.fauxband.app.behaviour;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import dev.fauxband.sim.air.AirPreset;
import dev.fauxband.sim.behaviour.AirMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 90 % ce0, 9 % ce1, 1 % ce2}, or one preset for all. */
final class AirMixReader {
    private static final Pattern SHARE = Pattern.compile("(?:([0-9]{1,3}(?:\\.[0-9]{1,6})?) ?% )?([^ ]+)");

    private AirMixReader() {}

    static AirMix read(Keys keys) throws UsageException {
        List<AirMix.Share> shares = new ArrayList<>();
        String text = keys.text(BehaviourKey.AIR);
        double whole = 0;
        for (String part : text.split(",", -1)) {
            Matcher share = SHARE.matcher(part.strip());
            if (!share.matches()) {
                throw keys.wrong(BehaviourKey.AIR, "air takes shares of presets, such as 90 % ce0, 10 % ce1.");
            }
            String word = String.valueOf(share.group(2));
            String weight = share.group(1);
            Optional<AirPreset> preset = AirPreset.find(word);
            if (preset.isEmpty()) {
                throw keys.wrong(
                        BehaviourKey.AIR,
                        "there is no air \"" + word + "\"; "
                                + Mistake.mend(NearestWord.to(word, AirPreset.words()), "fauxband air lists them."));
            }
            double percent = weight == null ? 100 : Double.parseDouble(weight);
            shares.add(new AirMix.Share(preset.get().settings(), percent));
            whole += percent;
        }
        if (Math.abs(whole - 100) > 0.001) {
            throw keys.wrong(BehaviourKey.AIR, "the shares of air make 100 % together, not " + whole + " %.");
        }
        return new AirMix(shares);
    }
}
