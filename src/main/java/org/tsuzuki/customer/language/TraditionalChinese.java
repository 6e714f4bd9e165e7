package org.tsuzuki.customer.language;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;

/**
 * What readers of traditional Chinese are told. The desk's own texts are written for them; what the catalogue and old
 * receipts say is made of the simplified text: a text that the desk once said itself becomes the one written for it, all
 * else goes through the words of Taiwan and then character by character.
 */
final class TraditionalChinese {

    private static final String FILE = "/vaadin-i18n/customer_zh-Hant.properties";
    private static final Transliterator CHARACTERS = Transliterator.getInstance("Simplified-Traditional");

    /** Where Taiwan has another word, not only other characters; the longer ones first. */
    private static final Map<String, String> WORDS = words(List.of(
            "自动售货机=自動販賣機",
            "微信支付=微信支付",
            "支付方式=付款方式",
            "虚拟运营商=虛擬電信公司",
            "电子邮件=電子郵件",
            "多媒体终端=多媒體機",
            "运营商=電信公司",
            "便利店=便利商店",
            "营业厅=電信門市",
            "充值券=儲值券",
            "充值码=儲值碼",
            "二维码=QR Code",
            "信用卡=信用卡",
            "实体卡=實體卡",
            "收银台=收銀台",
            "服务费=服務費",
            "加购包=加購包",
            "乐天移动=樂天行動",
            "充值=儲值",
            "续费=續費",
            "套餐=方案",
            "短信=簡訊",
            "网络=網路",
            "网站=網站",
            "官网=官網",
            "门店=門市",
            "网点=門市",
            "屏幕=螢幕",
            "设置=設定",
            "激活=啟用",
            "登录=登入",
            "打印=列印",
            "邮箱=電子信箱",
            "邮件=電子郵件",
            "账户=帳戶",
            "账号=帳號",
            "账单=帳單",
            "代付=代繳",
            "缴费=繳費",
            "日元=日圓",
            "信息=資訊",
            "菜单=選單",
            "到账=入帳",
            "账=帳",
            "台=台"));

    private static final Pattern ANY_WORD =
            Pattern.compile(WORDS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")));

    private static final Map<String, String> TEXTS = texts();
    private static final Map<String, String> BY_SIMPLIFIED = bySimplified();

    private TraditionalChinese() {}

    /** The text of a key; one that is not written for these readers is made of the simplified. */
    static String get(String key, Object... arguments) {
        var written = TEXTS.get(key);
        return written == null
                ? of(Messages.get(Language.ZH, key, arguments))
                : Messages.format(CustomerLanguage.ZH_HANT.locale(), written, arguments);
    }

    static String of(String simplified) {
        var written = BY_SIMPLIFIED.get(simplified);
        if (written != null) {
            return written;
        }
        var made = new StringBuilder();
        var words = ANY_WORD.matcher(simplified);
        var from = 0;
        while (words.find()) {
            made.append(CHARACTERS.transliterate(simplified.substring(from, words.start())))
                    .append(WORDS.get(words.group()));
            from = words.end();
        }
        return made.append(CHARACTERS.transliterate(simplified.substring(from))).toString();
    }

    private static Map<String, String> words(List<String> pairs) {
        var words = new LinkedHashMap<String, String>();
        pairs.forEach(pair -> words.put(pair.split("=")[0], pair.split("=")[1]));
        return words;
    }

    private static Map<String, String> texts() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TraditionalChinese.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8)) {
            var file = new Properties();
            file.load(reader);
            return file.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, file::getProperty));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Only whole texts: what is filled in could be anything. */
    private static Map<String, String> bySimplified() {
        var written = new HashMap<String, String>();
        TEXTS.forEach((key, text) -> {
            if (!text.contains("{")) {
                written.putIfAbsent(Messages.get(Language.ZH, key), text);
            }
        });
        return Map.copyOf(written);
    }
}
